'use server'

import { afterSaving } from '@/lib/summaries/answers'
import { formAction } from '@/lib/web/form-action'
import {
  publishAideMemoire,
  releaseAideMemoire,
  withdrawAideMemoire,
  writeAideMemoire,
} from './operations'
import { aideMemoireInput, aideMemoireOf, releaseInput } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/events/${slug}/papers/aide-memoire`

export const saveAideMemoire = formAction(
  aideMemoireInput,
  writeAideMemoire,
  afterSaving((saved) => `${desk(saved)}?saved=yes#check`),
)
export const giveRelease = formAction(
  releaseInput,
  releaseAideMemoire,
  (aideMemoire) => `${desk(aideMemoire)}#check`,
)
export const publishIt = formAction(releaseInput, publishAideMemoire, desk)
export const takeBack = formAction(aideMemoireOf, withdrawAideMemoire, desk)

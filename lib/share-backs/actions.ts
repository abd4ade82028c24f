'use server'

import { formAction } from '@/lib/web/form-action'
import { prepareShareBack, publishShareBack, withdrawShareBack } from './operations'
import { releaseInput, shareBackInput, shareBackOf } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/events/${slug}/share-back`

export const prepareIt = formAction(
  shareBackInput,
  prepareShareBack,
  (saved) => `${desk(saved)}?in=${saved.language}&saved=yes#release`,
)
export const releaseIt = formAction(releaseInput, publishShareBack, desk)
export const takeItBack = formAction(shareBackOf, withdrawShareBack, desk)

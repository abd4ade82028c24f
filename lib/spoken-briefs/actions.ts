'use server'

import { formAction } from '@/lib/web/form-action'
import { releaseSpokenBrief, removeSpokenBrief } from './operations'
import { releaseInput, removeInput } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/summaries/${slug}/spoken`

export const releaseSpoken = formAction(releaseInput, releaseSpokenBrief, desk)
export const removeSpoken = formAction(removeInput, removeSpokenBrief, desk)

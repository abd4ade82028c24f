'use server'

import { formAction } from '@/lib/web/form-action'
import { endReview, noteReading, openReview, waiveReview } from './operations'
import { openReviewInput, readingInput, reviewOf, waiveInput } from './schema'

const desk = ({ slug }: { slug: string }) => `/manage/summaries/${slug}#review`

export const giveToParticipants = formAction(openReviewInput, openReview, desk)
export const endReviewNow = formAction(reviewOf, endReview, desk)
export const sayWhyUnread = formAction(waiveInput, waiveReview, desk)
export const noteReadOut = formAction(
  readingInput,
  noteReading,
  ({ slug }) => `/manage/summaries/${slug}/read-out?done=noted`,
)

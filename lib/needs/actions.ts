'use server'

import { formAction } from '@/lib/web/form-action'
import { fillNeeds, openContact, openNeeds, saveMyNeeds } from './operations'
import { contactToOpen, needsFor, ownNeedsInput, sheetToOpen } from './schema'

const sheet = ({ slug, registrationId }: { slug: string; registrationId: string }) =>
  `/manage/events/${slug}/needs/${registrationId}`

export const answerNeeds = formAction(
  ownNeedsInput,
  saveMyNeeds,
  ({ slug }) => `/me/events/${slug}/needs?saved=yes`,
)
export const fillNeedsFor = formAction(needsFor, fillNeeds, (of) => `${sheet(of)}?saved=yes`)
export const openSheetOf = formAction(sheetToOpen, openNeeds, sheet)
export const openContactOf = formAction(contactToOpen, openContact, sheet)

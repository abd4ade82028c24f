'use server'

import { clearFlashes, setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { recordConsent } from './operations/record'
import { addSpeaker, editSpeaker, removeSpeaker } from './operations/speakers'
import { consentInput, editSpeakerInput, newSpeakerInput, whichSpeaker } from './schema'

const speakersOf = ({ slug }: { slug: string }) => `/manage/interviews/${slug}/speakers`
const andSays = (done: string) => (interview: { slug: string }) =>
  `${speakersOf(interview)}?done=${done}`

export const addASpeaker = formAction(newSpeakerInput, addSpeaker, andSays('speakerAdded'))
export const changeSpeaker = formAction(editSpeakerInput, editSpeaker, andSays('speakerChanged'))
export const takeSpeakerOut = formAction(whichSpeaker, removeSpeaker, andSays('speakerRemoved'))

/** The code is told once, on a page of its own that prints as a card. */
export const writeConsentDown = formAction(consentInput, recordConsent, async (done) => {
  if (done.code === null) return `${speakersOf(done)}?done=recorded`
  await setFlash('consent-code', { code: done.code, speakerId: done.speakerId })
  return `${speakersOf(done)}/${done.speakerId}/code`
})

/** It has been written down or printed: this browser forgets it. */
export const forgetConsentCode = formAction(
  whichSpeaker,
  async (_actor, input) => input,
  async (input) => {
    await clearFlashes()
    return `${speakersOf(input)}?done=recorded`
  },
)

'use server'

import type { Actor } from '@/lib/access/actor'
import { minutes } from '@/lib/platform/clock'
import { clearFlashes, setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { currentVisit } from '@/lib/web/visit'
import { askCut, settleCut } from './operations/cuts'
import { openEvidence } from './operations/evidence'
import { narrowFor, narrowOwn, openByCode, withdrawFor, withdrawOwn } from './operations/less'
import { giveNewCode } from './operations/new-code'
import { recordConsent, type Recorded } from './operations/record'
import { addScript } from './operations/scripts'
import { addSpeaker, editSpeaker, removeSpeaker } from './operations/speakers'
import {
  askCutInput,
  consentInput,
  editSpeakerInput,
  narrowForInput,
  narrowOwnInput,
  newCodeInput,
  newSpeakerInput,
  openConsentInput,
  openEvidenceInput,
  scriptInput,
  settleCutInput,
  whichSpeaker,
  withdrawForInput,
  withdrawOwnInput,
} from './schema'
import { atOneTry } from './tries'

const speakersOf = ({ slug }: { slug: string }) => `/manage/interviews/${slug}/speakers`
const andSays = (done: string) => (interview: { slug: string }) =>
  `${speakersOf(interview)}?done=${done}`

export const addASpeaker = formAction(newSpeakerInput, addSpeaker, andSays('speakerAdded'))
export const changeSpeaker = formAction(editSpeakerInput, editSpeaker, andSays('speakerChanged'))
export const takeSpeakerOut = formAction(whichSpeaker, removeSpeaker, andSays('speakerRemoved'))

export const saveScript = formAction(
  scriptInput,
  addScript,
  ({ slug }) => `/manage/dialogues/${slug}/consent-scripts?done=scriptSaved`,
)

/** The code is told once, on a page of its own that prints as a card. */
async function showCode(done: Recorded): Promise<string> {
  if (done.code === null) return `${speakersOf(done)}?done=recorded`
  await setFlash('consent-code', { code: done.code, speakerId: done.speakerId })
  return `${speakersOf(done)}/${done.speakerId}/code`
}

export const writeConsentDown = formAction(consentInput, recordConsent, showCode)
export const giveAnotherCode = formAction(newCodeInput, giveNewCode, showCode)

export const openTheEvidence = formAction(
  openEvidenceInput,
  openEvidence,
  (opened) => `${speakersOf(opened)}/${opened.speakerId}/evidence/${opened.consentId}`,
)

/** It has been written down or printed: this browser forgets it. */
export const forgetConsentCode = formAction(
  whichSpeaker,
  async (_actor, input) => input,
  async (input) => {
    await clearFlashes()
    return `${speakersOf(input)}?done=recorded`
  },
)

/** An operation that takes a code: wrong ones slow down the network that they come from. */
function byCode<Input extends { code: string }, Result>(
  operation: (actor: Actor, input: Input) => Promise<Result>,
) {
  return async (actor: Actor, input: Input): Promise<Result> => {
    // From an account: nothing to guess.
    if (input.code === '') return operation(actor, input)
    const { address } = await currentVisit()
    return atOneTry({ code: input.code, address }, () => operation(actor, input))
  }
}

/** The code stands in no address: it is sealed in this browser, for as long as it takes to look and decide. */
export const openConsent = formAction(openConsentInput, byCode(openByCode), async ({ code }) => {
  await setFlash('consent', { code }, minutes(60))
  return '/consent'
})

export const narrowMyConsent = formAction(
  narrowOwnInput,
  byCode(narrowOwn),
  () => '/consent?done=narrowed',
)

export const withdrawMyConsent = formAction(
  withdrawOwnInput,
  byCode(withdrawOwn),
  () => '/consent?done=withdrawn',
)

export const askForCut = formAction(askCutInput, byCode(askCut), () => '/consent?done=cutAsked')
export const answerCut = formAction(settleCutInput, settleCut, andSays('cutAnswered'))

/** The next person at this phone finds nothing. */
export const leaveConsent = formAction(
  withdrawOwnInput,
  async (_actor, input) => input,
  async () => {
    await clearFlashes()
    return '/consent'
  },
)

export const narrowForSpeaker = formAction(narrowForInput, narrowFor, andSays('narrowedFor'))
export const withdrawForSpeaker = formAction(
  withdrawForInput,
  withdrawFor,
  ({ slug }) => `/interviews/${slug}`,
)

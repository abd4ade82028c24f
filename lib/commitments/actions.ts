'use server'

import type { Actor } from '@/lib/access/actor'
import { membershipBehind } from '@/lib/leadership/behind-code'
import { minutes } from '@/lib/platform/clock'
import { slowedBy } from '@/lib/web/by-code'
import { clearFlashes, setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import {
  confirmCommitment,
  declineCommitment,
  hearOwner,
  nameOwner,
  openByCode,
  proposeOther,
  publishCommitment,
} from './operations/answer'
import { askOwner, giveOwnersCode, openLetter, unmaskOwner } from './operations/ask'
import { enterJudgement, judgeStep } from './operations/judge'
import { markOwnerCalled } from './operations/remind'
import { checkProof, removeProof } from './operations/proofs'
import { addStep, checkStep, reportStep, setStepAside } from './operations/steps'
import { withdrawCommitment } from './operations/withdraw'
import { draftCommitment, editCommitment } from './operations/write'
import {
  calledInput,
  commitmentChange,
  confirmInput,
  declineInput,
  enterJudgementInput,
  heardInput,
  holderInput,
  judgeInput,
  newCommitment,
  openByCodeInput,
  ownStepInput,
  proposeInput,
  removeProofInput,
  setAsideInput,
  stepInput,
  whichCommitment,
  whichProof,
  whichStep,
  withReason,
} from './schema'
import { atOneTry } from './tries'

const withCode = slowedBy(atOneTry)

const desk =
  (done: string, at = '') =>
  ({ publicId }: { publicId: string }) =>
    `/manage/commitments/${publicId}?done=${done}${at}`
const own = (done: string) => () => `/commitments/confirm?done=${done}`

export const writePromise = formAction(newCommitment, draftCommitment, desk('written'))
export const changePromise = formAction(commitmentChange, editCommitment, desk('changed'))
export const askItsOwner = formAction(whichCommitment, askOwner, desk('asked'))
export const newOwnersCode = formAction(whichCommitment, giveOwnersCode, desk('newCode'))
export const showContact = formAction(withReason, unmaskOwner, desk('unmasked', '#owner'))
export const printLetter = formAction(
  whichCommitment,
  openLetter,
  ({ publicId }) => `/manage/commitments/${publicId}/letter`,
)
export const ownerSaid = formAction(heardInput, hearOwner, desk('heard'))
export const publishPromise = formAction(whichCommitment, publishCommitment, desk('published'))
export const writeStep = formAction(stepInput, addStep, desk('stepAdded', '#steps'))
export const letStepOut = formAction(whichStep, checkStep, desk('stepChecked', '#steps'))
export const letProofOut = formAction(whichProof, checkProof, desk('proofChecked', '#steps'))
export const takeProofAway = formAction(
  removeProofInput,
  removeProof,
  desk('proofRemoved', '#steps'),
)
export const putStepAside = formAction(setAsideInput, setStepAside, desk('stepAside', '#steps'))
export const writeAnswerDown = formAction(
  enterJudgementInput,
  enterJudgement,
  desk('answerEntered', '#answers'),
)
export const ownerWasCalled = formAction(calledInput, markOwnerCalled, desk('called'))
export const withdrawPromise = formAction(withReason, withdrawCommitment, desk('withdrawn'))

export const sayWhetherItIsSo = formAction(
  judgeInput,
  judgeStep,
  ({ publicId }) => `/commitments/${publicId}?done=judged#answer`,
)

/** One entry for both kinds of code: what an owner promised, and who stands in a leadership group by name. */
async function openEither(actor: Actor, { code }: { code: string }): Promise<{ code: string }> {
  if (await membershipBehind(code)) return { code }
  return openByCode(actor, { code })
}

/** The code stands in no address: it is sealed in this browser, for as long as it takes to look and decide. */
export const openPromise = formAction(openByCodeInput, withCode(openEither), async ({ code }) => {
  await setFlash('commitment', { code }, minutes(60))
  return '/commitments/confirm'
})

export const confirmMyPromise = formAction(
  confirmInput,
  withCode(confirmCommitment),
  own('confirmed'),
)
export const declineMyPromise = formAction(
  declineInput,
  withCode(declineCommitment),
  own('declined'),
)
export const proposeMyWords = formAction(proposeInput, withCode(proposeOther), own('proposed'))
export const nameMe = formAction(confirmInput, withCode(nameOwner), own('named'))
export const reportMyStep = formAction(ownStepInput, withCode(reportStep), own('reported'))

/** The next person at this phone finds nothing. */
export const leavePromise = formAction(
  holderInput,
  async (_actor, input) => input,
  async () => {
    await clearFlashes()
    return '/commitments/confirm'
  },
)

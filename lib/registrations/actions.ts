'use server'

import { markCalled, markMessagesRead } from '@/lib/messages/operations'
import { callInput, nothing } from '@/lib/messages/schema'
import { enter } from '@/lib/web/enter'
import { clearFlashes, setFlash } from '@/lib/web/flash'
import { formAction } from '@/lib/web/form-action'
import { currentVisit } from '@/lib/web/visit'
import { answerQuestion, changeRegistration, leaveDialogue, noteAnswer } from './operations/change'
import { confirmRegistration, disownRegistration } from './operations/confirm'
import { unmaskContact } from './operations/contact'
import {
  approveChange,
  approveRegistration,
  askBack,
  declineChange,
  declineRegistration,
} from './operations/decide'
import { enterRegistration, replaceCard } from './operations/enter'
import { afterCard, cardOf, toDecide } from './after'
import { register } from './operations/register'
import {
  answerInput,
  approveInput,
  askInput,
  changeInput,
  confirmInput,
  declineInput,
  oneRegistration,
  registerInput,
  reissueInput,
  shownCardInput,
  unmaskInput,
} from './schema'

export const registerForDialogue = formAction(
  registerInput,
  async (actor, input) => register(actor, input, await currentVisit()),
  async (result) => {
    const page = `/dialogues/${result.slug}`
    if (result.outcome === 'underAge') return `${page}/register/under-18`
    if (result.outcome === 'card') await setFlash('card', cardOf(result.slug, result))
    if (result.outcome === 'mailed')
      await setFlash('mailed', { for: result.slug, address: result.address })
    return `${page}/registered`
  },
)

export const registerSomebody = formAction(
  registerInput,
  (actor, input) => enterRegistration(actor, input),
  async (result) => {
    const list = `/manage/dialogues/${result.slug}/registrations`
    if (result.outcome === 'underAge') return `${list}/under-18`
    await setFlash('card', cardOf(result.registrationId, result))
    return `${list}/${result.registrationId}/card`
  },
)

export const printNewCard = formAction(reissueInput, replaceCard, async (result) => {
  await setFlash('card', cardOf(result.registrationId, result))
  return `/manage/dialogues/${result.slug}/registrations/${result.registrationId}/card`
})

/** The card was noted down: it goes from this browser too. */
export const forgetCard = formAction(
  shownCardInput,
  async () => clearFlashes(),
  (_, shown) => afterCard(shown),
)

export const confirmMine = formAction(
  confirmInput,
  async (actor, input) => confirmRegistration(actor, input, await currentVisit()),
  ({ session, slug }) => enter(session, `/me/registrations/${slug}`),
  { keepsHeld: true },
)

export const notMine = formAction(
  confirmInput,
  disownRegistration,
  ({ slug }) => `/dialogues/${slug}/register/disowned`,
)

export const approve = formAction(approveInput, approveRegistration, toDecide)
export const decline = formAction(declineInput, declineRegistration, toDecide)
export const ask = formAction(askInput, askBack, toDecide)
export const approveTheChange = formAction(approveInput, approveChange, toDecide)
export const declineTheChange = formAction(declineInput, declineChange, toDecide)
export const noteTheirAnswer = formAction(answerInput, noteAnswer, toDecide)

export const showContact = formAction(
  unmaskInput,
  unmaskContact,
  ({ slug, registrationId }) => `/manage/dialogues/${slug}/registrations/${registrationId}#contact`,
)

export const showNumber = formAction(
  unmaskInput,
  unmaskContact,
  ({ slug, registrationId }) => `/manage/dialogues/${slug}/calls#call-${registrationId}`,
)

export const called = formAction(
  callInput,
  markCalled,
  ({ dialogueSlug }) => `/manage/dialogues/${dialogueSlug}/calls`,
)

export const changeMine = formAction(
  changeInput,
  changeRegistration,
  ({ slug, waits }) => `/me/registrations/${slug}?done=${waits ? 'waits' : 'changed'}`,
)

export const answerMine = formAction(
  answerInput,
  answerQuestion,
  ({ slug }) => `/me/registrations/${slug}?done=answered`,
)

export const leave = formAction(
  oneRegistration,
  leaveDialogue,
  ({ slug }) => `/me/registrations/${slug}?done=left`,
)

export const readAll = formAction(nothing, markMessagesRead, () => '/me/messages')

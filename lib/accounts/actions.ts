'use server'

import { formAction } from '@/lib/web/form-action'
import { enter, whereTo } from '@/lib/web/enter'
import { setFlash } from '@/lib/web/flash'
import { forgetHeld } from '@/lib/web/held-submission'
import { currentVisit, dropSession } from '@/lib/web/visit'
import { changeAboutMe } from './operations/about-me'
import { changeEmail, confirmEmail } from './operations/email-address'
import { becomeFirstAdministrator } from './operations/first-administrator'
import { giveCard } from './operations/give-card'
import { mergePeople } from './operations/merge'
import { changePassword, requestPasswordReset, resetPassword } from './operations/password'
import { signInByCard, signInByPassword } from './operations/sign-in'
import { requestSignInLink, signInByLink } from './operations/sign-in-link'
import { signOutEverywhere, signOutThere } from './operations/sign-out'
import { liftSuspension, suspendAccount } from './operations/suspend'
import { unmaskAccount } from './operations/unmask'
import {
  aboutMeInput,
  cardInput,
  changeEmailInput,
  changePasswordInput,
  confirmEmailInput,
  endSessionInput,
  firstAdministratorInput,
  giveCardInput,
  liftInput,
  linkInput,
  linkRequestInput,
  mergeInput,
  nothing,
  resetInput,
  signInInput,
  suspendInput,
  unmaskAccountInput,
} from './schema'

/** With a password; without one, or by the other button, a link is mailed. */
export const signInByEmail = formAction(
  signInInput,
  async (actor, input) => {
    const visit = await currentVisit()
    if (input.how === 'password' && input.password !== '') {
      return signInByPassword(actor, input, visit)
    }
    await requestSignInLink(actor, { email: input.email, to: await whereTo(input.to) }, visit)
    return null
  },
  (signedIn, input) => (signedIn ? enter(signedIn, input.to) : '/sign-in/link'),
  { keepsHeld: true },
)

export const signInWithCard = formAction(
  cardInput,
  async (actor, input) => signInByCard(actor, input, await currentVisit()),
  (signedIn, input) => enter(signedIn, input.to),
  { keepsHeld: true },
)

export const signInWithLink = formAction(
  linkInput,
  async (actor, input) => signInByLink(actor, input, await currentVisit()),
  (session, input) => enter(session, input.to),
  { keepsHeld: true },
)

export const askForReset = formAction(
  linkRequestInput,
  async (actor, input) => requestPasswordReset(actor, input, await currentVisit()),
  () => '/sign-in/reset?sent=1',
  { keepsHeld: true },
)

export const setNewPassword = formAction(resetInput, resetPassword, () => '/sign-in?changed=1', {
  keepsHeld: true,
})

export const confirmAddress = formAction(
  confirmEmailInput,
  confirmEmail,
  () => '/sign-in/confirm',
  { keepsHeld: true },
)

export const startAdministration = formAction(
  firstAdministratorInput,
  async (actor, input) => becomeFirstAdministrator(actor, input, await currentVisit()),
  (session) => enter(session, '/manage'),
)

export const changeMyself = formAction(aboutMeInput, changeAboutMe, () => '/me/settings?saved=name')

export const changeMyEmail = formAction(
  changeEmailInput,
  async (actor, input) => changeEmail(actor, input, await currentVisit()),
  () => '/me/settings?saved=email#e-mail',
)

export const changeMyPassword = formAction(
  changePasswordInput,
  async (actor, input) => changePassword(actor, input, await currentVisit()),
  () => '/me/settings?saved=password#password',
)

export const endOtherSession = formAction(
  endSessionInput,
  signOutThere,
  () => '/me/settings?saved=session#sessions',
)

export const endAllSessions = formAction(nothing, signOutEverywhere, async () => {
  await dropSession()
  return '/sign-in?out=1'
})

/** On a phone that others use too: what somebody before had typed, and couldn't send, goes. */
export const forgetTyped = formAction(
  nothing,
  async () => forgetHeld(),
  () => '/sign-in',
)

const accountPage = (done: string) => (account: { personId: string }) =>
  `/manage/accounts/${account.personId}?done=${done}`

export const suspend = formAction(suspendInput, suspendAccount, accountPage('suspended'))

export const lift = formAction(liftInput, liftSuspension, accountPage('lifted'))

export const unmask = formAction(unmaskAccountInput, unmaskAccount, accountPage('unmasked'))

export const giveNewCard = formAction(giveCardInput, giveCard, async ({ personId, card }) => {
  await setFlash('card', { for: personId, ...card })
  return `/manage/accounts/${personId}/card`
})

export const merge = formAction(mergeInput, mergePeople, accountPage('merged'))

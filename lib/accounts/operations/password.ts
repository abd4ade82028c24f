import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { letterOf } from '@/lib/mail/letter'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { addJob } from '@/lib/platform/jobs'
import { localeOrDefault } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import { verifyPassword } from '@/lib/platform/secrets'
import { passwordFault } from '../password-rule'
import { personOfAddress, type KnownPerson } from '../queries'
import type { ChangePasswordInput, LinkRequestInput, ResetInput } from '../schema'
import { endSessions } from '../sessions'
import { consumeToken, issueToken, revokeTokens } from '../tokens'
import { demandMailTurn, recipientHasTurn, trySecret } from '../tries'
import type { Visit } from '../visit'
import { proveAddress, setPassword, whoMaySignIn } from './account'

/** Sets the first password or changes it; every other session ends, and the person hears of it by mail. */
export async function changePassword(
  actor: Actor,
  { current, password }: ChangePasswordInput,
  visit: Visit,
): Promise<void> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn')
  authorize(actor, 'account.change', { person: { id: actor.personId } })
  const { email, ...person } = await whoChanges(actor.personId)
  // Before the try is counted: a new password that is too weak says nothing about the old one.
  demandGoodPassword(password, [person.name, email])
  // Somebody who found an open browser must not try out passwords here.
  const forget = await trySecret('account', actor.accountId, visit)
  await transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { passwordHash: true },
    })
    const hash = account.passwordHash
    if (hash && !(await verifyPassword(current ?? '', hash))) {
      throw new Refusal('invalid', 'wrongPassword', { field: 'current' })
    }
    await setPassword(tx, actor.accountId, password)
    await endSessions(tx, actor.accountId, { exceptToken: visit.sessionToken })
    await revokeTokens(tx, { purpose: 'resetPassword', personId: actor.personId })
    await record(tx, actor, 'account.change', { object: { kind: 'account', id: actor.accountId } })
    await tellOfChange(tx, { id: actor.personId, ...person }, email)
  })
  await forget()
}

async function whoChanges(personId: string) {
  const { name, language, emails } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      name: true,
      language: true,
      emails: { where: { isPrimary: true }, select: { address: true } },
    },
  })
  const [email] = emails
  if (!email) throw new Refusal('conflict', 'emailFirst')
  return { name, language, email: email.address }
}

/** Asks for a link to set a new password: as with the sign-in link, nobody learns who has an account. */
export async function requestPasswordReset(
  actor: Actor,
  { email }: LinkRequestInput,
  visit: Visit,
): Promise<void> {
  authorize(actor, 'account.signIn', {})
  await demandMailTurn(visit)
  if (!(await recipientHasTurn('resetPassword', email))) return
  await transaction((tx) => addJob(tx, 'send-password-reset', { email }))
}

export async function sendPasswordReset({ email }: { email: string }): Promise<void> {
  await transaction(async (tx) => {
    const person = await personOfAddress(tx, email)
    if (!person || person.isSuspended) return
    const token = await issueToken(tx, {
      purpose: 'resetPassword',
      personId: person.id,
      address: email,
    })
    const locale = localeOrDefault(person.language)
    await queueMail(tx, {
      kind: 'resetPassword',
      personId: person.id,
      toAddress: email,
      language: locale,
      ...letterOf(locale, 'resetPassword', {
        name: person.name,
        path: `/sign-in/reset/${token}`,
      }),
    })
  })
}

/** Sets a new password by the link; it signs nobody in, and ends every session there is. */
export async function resetPassword(actor: Actor, { token, password }: ResetInput): Promise<void> {
  authorize(actor, 'account.signIn', {})
  await transaction(async (tx) => {
    const { personId, address } = await consumeToken(tx, 'resetPassword', token)
    const person = address ? await personOfAddress(tx, address) : null
    if (!person || !address || person.id !== personId) throw new Refusal('invalid', 'linkEnded')
    demandGoodPassword(password, [person.name, address])
    const member = await whoMaySignIn(tx, person.id)
    await proveAddress(tx, address)
    await setPassword(tx, member.accountId, password)
    await endSessions(tx, member.accountId)
    await revokeTokens(tx, { purpose: 'resetPassword', personId: person.id })
    await record(tx, member, 'account.change', {
      object: { kind: 'account', id: member.accountId },
    })
    await tellOfChange(tx, person, address)
  })
}

/** Refuses what everybody tries first; nothing else is asked of a password. */
export function demandGoodPassword(password: string, about: readonly string[]): void {
  const fault = passwordFault(password, about)
  if (fault) throw new Refusal('invalid', fault, { field: 'password' })
}

async function tellOfChange(
  tx: Transaction,
  person: Pick<KnownPerson, 'id' | 'name' | 'language'>,
  address: string,
): Promise<void> {
  const locale = localeOrDefault(person.language)
  await queueMail(tx, {
    kind: 'passwordChanged',
    personId: person.id,
    toAddress: address,
    language: locale,
    ...letterOf(locale, 'passwordChanged', { name: person.name }),
  })
}

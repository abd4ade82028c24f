import 'server-only'
import type { Actor, Member } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { letterOf } from '@/lib/mail/letter'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { addJob } from '@/lib/platform/jobs'
import { localeOrDefault } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import type { ChangeEmailInput, ConfirmEmailInput } from '../schema'
import { consumeToken, issueToken, revokeTokens } from '../tokens'
import { demandMailTurn, recipientHasTurn } from '../tries'
import type { Visit } from '../visit'
import { whoMaySignIn } from './account'

/**
 * Asks for an address to be added or changed. It counts once its owner has pressed the button in a mail;
 * whether somebody else has it already is only looked up by the worker, so the answer tells nobody.
 */
export async function changeEmail(
  actor: Actor,
  { email }: ChangeEmailInput,
  visit: Visit,
): Promise<void> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn')
  authorize(actor, 'account.change', { person: { id: actor.personId } })
  await demandMailTurn(visit)
  if (!(await recipientHasTurn('confirmEmail', email))) return
  await transaction((tx) =>
    addJob(tx, 'send-address-confirmation', { email, personId: actor.personId }),
  )
}

/** The worker's half: to a free address a link, to somebody else's a word that nothing happened. */
export async function sendConfirmation({ email, personId }: { email: string; personId: string }) {
  await transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId, erasedAt: null, mergedIntoId: null },
      select: { name: true, language: true },
    })
    if (!person) return
    const holder = await tx.emailAddress.findUnique({
      where: { address: email },
      select: {
        personId: true,
        verifiedAt: true,
        person: { select: { name: true, language: true } },
      },
    })
    // Somebody who only typed the address into a form, and never proved it, doesn't stand in the way.
    if (holder?.verifiedAt) {
      if (holder.personId === personId) return
      const locale = localeOrDefault(holder.person.language)
      await queueMail(tx, {
        kind: 'emailTaken',
        personId: holder.personId,
        toAddress: email,
        language: locale,
        ...letterOf(locale, 'emailTaken', { name: holder.person.name, path: '/sign-in' }),
      })
      return
    }
    await revokeTokens(tx, { purpose: 'confirmEmail', personId })
    const token = await issueToken(tx, { purpose: 'confirmEmail', personId, address: email })
    const locale = localeOrDefault(person.language)
    await queueMail(tx, {
      kind: 'confirmEmail',
      personId,
      toAddress: email,
      language: locale,
      ...letterOf(locale, 'confirmEmail', {
        name: person.name,
        path: `/sign-in/confirm/${token}`,
      }),
    })
  })
}

/** Makes the new address theirs in place of the old one, which gets a word of it. Signs nobody in. */
export async function confirmEmail(actor: Actor, { token }: ConfirmEmailInput): Promise<void> {
  authorize(actor, 'account.signIn', {})
  await transaction(async (tx) => {
    const { personId, address } = await consumeToken(tx, 'confirmEmail', token)
    if (!personId || !address) throw new Refusal('invalid', 'linkEnded')
    const member = await whoMaySignIn(tx, personId)
    // The holder's row waits here for a second link of theirs that is confirmed at the same moment.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
    const before = await tx.emailAddress.findMany({ where: { personId } })
    await tx.emailAddress.deleteMany({
      where: { OR: [{ personId }, { address, verifiedAt: null }] },
    })
    const taken = await tx.emailAddress.count({ where: { address } })
    if (taken > 0) throw new Refusal('conflict', 'emailTaken')
    await tx.emailAddress.create({
      data: { personId, address, verifiedAt: now(), createdAt: now() },
      select: { id: true },
    })
    await revokeTokens(tx, { purpose: 'resetPassword', personId })
    await revokeTokens(tx, { purpose: 'signIn', personId })
    await record(tx, member, 'account.change', {
      object: { kind: 'account', id: member.accountId },
    })
    for (const old of before) {
      if (old.address !== address && old.verifiedAt) await tellOld(tx, member, old.address)
    }
  })
}

async function tellOld(tx: Transaction, member: Member, oldAddress: string): Promise<void> {
  const locale = localeOrDefault(member.language)
  await queueMail(tx, {
    kind: 'emailChanged',
    personId: member.personId,
    toAddress: oldAddress,
    language: locale,
    ...letterOf(locale, 'emailChanged', { name: member.name }),
  })
}

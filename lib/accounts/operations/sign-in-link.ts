import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { letterOf } from '@/lib/mail/letter'
import { queueMail } from '@/lib/platform/email'
import { addJob } from '@/lib/platform/jobs'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { localeOrDefault } from '@/lib/platform/locales'
import type { LinkInput, LinkRequestInput } from '../schema'
import type { StartedSession } from '../sessions'
import { consumeToken, issueToken } from '../tokens'
import { demandMailTurn, recipientHasTurn } from '../tries'
import type { Visit } from '../visit'
import { proveAddress } from './account'
import { personOfAddress } from '../queries'
import { open } from './sign-in'

/**
 * Asks for a sign-in link. Whether the address is known is only looked up by the worker, so the answer and
 * the work behind it are the same for everybody.
 */
export async function requestSignInLink(
  actor: Actor,
  { email, to }: LinkRequestInput,
  visit: Visit,
): Promise<void> {
  authorize(actor, 'account.signIn', {})
  await demandMailTurn(visit)
  if (!(await recipientHasTurn('signInLink', email))) return
  await transaction((tx) => addJob(tx, 'send-sign-in-link', { email, to: to ?? null }))
}

/** The worker's half: mails a link to whoever is known by the address, and nothing to anybody else. */
export async function sendSignInLink({ email, to }: { email: string; to: string | null }) {
  await transaction(async (tx) => {
    const person = await personOfAddress(tx, email)
    if (!person || person.isSuspended) return
    const token = await issueToken(tx, { purpose: 'signIn', personId: person.id, address: email })
    const locale = localeOrDefault(person.language)
    const whereTo = to ? `?to=${encodeURIComponent(to)}` : ''
    const letter = letterOf(locale, 'signInLink', {
      name: person.name,
      path: `/sign-in/link/${token}${whereTo}`,
    })
    await queueMail(tx, {
      kind: 'signInLink',
      personId: person.id,
      toAddress: email,
      language: locale,
      ...letter,
    })
  })
}

/** What pressing the button behind the link does: once, within half an hour, for signing in and nothing else. */
export async function signInByLink(
  actor: Actor,
  { token, isShared }: Pick<LinkInput, 'token' | 'isShared'>,
  visit: Pick<Visit, 'sessionToken'>,
): Promise<StartedSession> {
  authorize(actor, 'account.signIn', {})
  return transaction(async (tx) => {
    const { personId, address } = await consumeToken(tx, 'signIn', token)
    const person = address ? await personOfAddress(tx, address) : null
    // The address has been given up, or belongs to somebody else by now.
    if (!person || !address || person.id !== personId) throw new Refusal('invalid', 'linkEnded')
    await proveAddress(tx, address)
    return open(tx, { personId: person.id, method: 'link', isShared }, visit)
  })
}

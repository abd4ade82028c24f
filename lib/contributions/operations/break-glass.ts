import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { maskedAddress } from '@/lib/mail/queries'
import { now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { maskedPhone } from '@/lib/registrations/contact'
import { contributionFacts, lockContribution } from '../facts'
import { tellAuthor } from '../notices'
import type { BreakGlassInput } from '../schema'

/** Per lead: enough for an emergency, too little to go through a dialogue. */
const turns: Limit = { name: 'break-glass', turns: 5, seconds: 24 * 3600 }

export type OpenedAuthor = { name: string; contacts: string[] }

/**
 * Opens who is behind a role or group-only view, for somebody in danger. It is told once, in the answer to this very
 * act; what stays is that it was done, by whom and why, and the person is told. The reason goes to them and to
 * safeguarding leads only, never into the log, because it may itself say who it is.
 */
export async function breakGlass(actor: Actor, { publicId, reason, nonce }: BreakGlassInput) {
  // Counted on a connection of its own, so before any lock is held that others wait for.
  const about = await contributionFacts(db(), { publicId })
  if (about && can(actor, 'contribution.breakGlass', about))
    await demandTurn(turns, personIdOf(actor) ?? '')
  return transaction(async (tx): Promise<OpenedAuthor> => {
    // Waits for an author who is just making it anonymous: then there is nothing left to open.
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'contribution.breakGlass', facts)
    const { id: contributionId, personId } = facts.contribution
    if (!personId) throw new Refusal('conflict', 'authorGone')
    const opened = await authorBehind(tx, facts.dialogue.id, personId)
    // Pressed twice on a slow line it is one opening, told once; of the name nothing is kept to answer with. By the
    // same lead and of the same view alone: else one form, sent again, would open others without a trace.
    const form = [nonce ?? newToken(), personIdOf(actor), publicId].join(' ')
    await once(tx, form, async () => {
      await tx.breakGlass.create({
        data: { contributionId, byId: personIdOf(actor) ?? '', reason, at: now() },
        select: { id: true },
      })
      await record(tx, actor, 'contribution.breakGlass', {
        dialogueId: facts.dialogue.id,
        object: { kind: 'contribution', id: contributionId },
      })
      await tellAuthor(tx, facts, 'authorOpened')
      return true
    })
    return opened
  })
}

async function authorBehind(
  tx: Transaction,
  dialogueId: string,
  personId: string,
): Promise<OpenedAuthor> {
  const person = await tx.person.findUnique({
    where: { id: personId, erasedAt: null },
    select: {
      name: true,
      emails: { orderBy: { createdAt: 'asc' }, select: { address: true } },
      phones: { orderBy: { createdAt: 'asc' }, select: { number: true } },
      registrations: { where: { dialogueId }, select: { name: true } },
    },
  })
  if (!person) throw new Refusal('conflict', 'authorGone')
  return {
    name: person.registrations[0]?.name ?? person.name,
    contacts: [
      ...person.phones.map(({ number }) => maskedPhone(number)),
      ...person.emails.map(({ address }) => maskedAddress(address)),
    ],
  }
}

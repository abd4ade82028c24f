import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent, type LockedEvent } from '@/lib/events/operations'
import { endIn } from '@/lib/events/zone'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { demandGroupOf } from '@/lib/registrations/affiliation'
import { phoneNumber } from '@/lib/registrations/contact'
import { invitationAsForm } from '../as-form'
import { codeHashOf } from '../code'
import type { InvitationRow } from '../facts'
import { noteSteps } from '../history'
import { lockInvitation, type LockedInvitation } from '../lock'
import type { InvitationChangeInput, NewInvitation, RevokeInput, UnmaskInput } from '../schema'

export type Written = { slug: string; id: string }

/** Writes down whom to invite. Nobody is told before a dry run was confirmed. */
export async function writeInvitation(actor: Actor, input: NewInvitation): Promise<Written> {
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'eventInvitation.write', about)
    return once(tx, input.nonce, async () => {
      const shown = await checked(tx, event, input)
      demandReachable(shown)
      await demandNew(tx, event.id, shown.address)
      const id = newId()
      await tx.eventInvitation.create({
        data: {
          id,
          eventId: event.id,
          ...shown,
          codeHash: codeHashOf({ id, codeIssue: 1 }),
          createdById: personIdOf(actor),
          createdAt: now(),
        },
        select: { id: true },
      })
      await noteSteps(tx, [{ invitationId: id, from: null, to: 'draft', byId: personIdOf(actor) }])
      await recordInvitation(tx, actor, 'eventInvitation.write', { event, row: { id } })
      return { slug: event.slug, id }
    })
  })
}

/**
 * Corrects an invitation that isn't answered. Where it was sent and goes to somebody else, or another way, from now
 * on, its code ends and it waits to be sent again: whoever got it by mistake can't answer it.
 */
export async function changeInvitation(
  actor: Actor,
  input: InvitationChangeInput,
): Promise<Written> {
  return transaction(async (tx) => {
    const locked = await lockInvitation(tx, actor, input.id)
    const { event, row, about } = locked
    authorize(actor, 'eventInvitation.write', about)
    demandUnchanged(input.seen, invitationAsForm(row, event.timeZone))
    if (row.state !== 'draft' && row.state !== 'invited') throw answered()
    const typed = await checked(tx, event, input)
    const { address, phone } = {
      address: typed.address ?? row.address,
      phone: typed.phone ?? row.phone,
    }
    const shown = { ...typed, address, phone }
    demandReachable(shown)
    if (shown.address !== row.address) await demandNew(tx, event.id, shown.address)
    const isRedirected =
      row.state === 'invited' &&
      (['name', 'channel', 'address', 'phone'] as const).some((part) => shown[part] !== row[part])
    await tx.eventInvitation.update({
      where: { id: row.id },
      data: { ...shown, ...(isRedirected ? unsent(row) : {}) },
      select: { id: true },
    })
    if (isRedirected) await step(tx, actor, row, 'draft')
    await recordInvitation(tx, actor, 'eventInvitation.write', locked)
    return { slug: event.slug, id: row.id }
  })
}

/** Takes an invitation back that nobody has said yes to; its code says so from now on. */
export async function revokeInvitation(
  actor: Actor,
  { id, reason }: RevokeInput,
): Promise<Written> {
  return transaction(async (tx) => {
    const locked = await lockInvitation(tx, actor, id)
    const { event, row, about } = locked
    authorize(actor, 'eventInvitation.write', about)
    if (row.state === 'revoked') return { slug: event.slug, id }
    // Somebody who comes has a place, which is given back where places are dealt with.
    if (row.state === 'accepted' || row.state === 'delegated') throw answered()
    await tx.eventInvitation.update({
      where: { id },
      data: { state: 'revoked' },
      select: { id: true },
    })
    await step(tx, actor, row, 'revoked', reason)
    await recordInvitation(tx, actor, 'eventInvitation.write', locked)
    return { slug: event.slug, id }
  })
}

/** Shows a contact for a quarter of an hour. The log entry with its reason is itself what opens it. */
export async function unmaskInvitation(
  actor: Actor,
  { id, reason }: UnmaskInput,
): Promise<Written> {
  return transaction(async (tx) => {
    const { event, row, about } = await lockInvitation(tx, actor, id)
    authorize(actor, 'eventInvitation.unmask', about)
    await record(tx, actor, 'eventInvitation.unmask', {
      dialogueId: event.dialogueId,
      object: { kind: 'eventInvitation', id: row.id },
      reason,
    })
    return { slug: event.slug, id }
  })
}

type Typed = Pick<
  NewInvitation,
  | 'name'
  | 'group'
  | 'organisationName'
  | 'roleTitle'
  | 'language'
  | 'channel'
  | 'address'
  | 'phone'
  | 'isDelegable'
  | 'answerBy'
>

/** What was typed as columns, with its group, phone and last day looked at. */
async function checked(tx: Transaction, event: LockedEvent, input: Typed) {
  const { name, group, organisationName, roleTitle, language, channel, isDelegable } = input
  if (event.dialogueId) await demandGroupOf(tx, event.dialogueId, group)
  const country = await countryOf(tx, event.id)
  return {
    ...{ name, group, organisationName, roleTitle, language, channel, isDelegable },
    address: input.address,
    phone: input.phone && phoneNumber(input.phone, country),
    answerBy: input.answerBy && lastMoment(event, input.answerBy),
  }
}

export async function countryOf(tx: Transaction, eventId: string): Promise<string | null> {
  const { country } = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { country: true },
  })
  return country
}

/** The last day for an answer still counts as a whole. */
export function lastMoment(event: LockedEvent, day: Date): Date {
  if (day < today() || day > event.endsOn) {
    throw new Refusal('invalid', 'answerByOutside', { field: 'answerBy' })
  }
  return endIn(event.timeZone, day)
}

type Reachable = { channel: string; address: string | null; phone: string | null }

function demandReachable({ channel, address, phone }: Reachable): void {
  if (channel === 'email' && !address) throw missing('address')
  if (channel === 'phone' && !phone) throw missing('phone')
}

const missing = (field: string) => new Refusal('invalid', 'contactMissing', { field })
const answered = () => new Refusal('conflict', 'invitationAnswered')

/** Nobody is invited twice by the same address. */
async function demandNew(tx: Transaction, eventId: string, address: string | null): Promise<void> {
  if (!address) return
  const known = await tx.eventInvitation.count({
    where: { eventId, address, state: { not: 'revoked' } },
  })
  if (known > 0) throw new Refusal('conflict', 'alreadyInvited', { field: 'address' })
}

function unsent({ id, codeIssue }: InvitationRow) {
  const next = codeIssue + 1
  return {
    state: 'draft' as const,
    codeIssue: next,
    codeHash: codeHashOf({ id, codeIssue: next }),
    ...{ sentAt: null, remindedAt: null, reminders: 0 },
  }
}

const step = (
  tx: Transaction,
  actor: Actor,
  { id, state }: InvitationRow,
  to: InvitationRow['state'],
  reason: string | null = null,
) => noteSteps(tx, [{ invitationId: id, from: state, to, byId: personIdOf(actor), reason }])

type Verb = Parameters<typeof record>[2]
type About = { event: Pick<LockedEvent, 'dialogueId'>; row: Pick<LockedInvitation['row'], 'id'> }

export function recordInvitation(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  { event, row }: About,
): Promise<void> {
  return record(tx, actor, verb, {
    dialogueId: event.dialogueId,
    object: { kind: 'eventInvitation', id: row.id },
  })
}

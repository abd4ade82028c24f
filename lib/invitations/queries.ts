import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { beginningIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { groupsOf } from '@/lib/dialogues/groups'
import { db, type Prisma } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { readablePhone } from '@/lib/registrations/contact'
import { criteriaOf } from '@/lib/seats/criteria'
import { invitationAsForm, lastDayIn } from './as-form'
import { maskedContact } from './contact'
import { invitationDesk, readableGroups } from './desk'
import { aboutInvitation, invitationSelect, type InvitationRow } from './facts'
import { invitedPerGroup } from './per-group'
import { endedBecause } from './rules'
import type { ListFilters } from './schema'

export const perPage = 50

/** An invitation as lists show it: contacts masked, and never its code. */
function listed(row: InvitationRow, answerEndsAt: Date) {
  const { id, name, group, organisationName, channel, state, sentAt, answeredAt, answer } = row
  return {
    ...{ id, name, group, organisationName, channel, state, sentAt, answeredAt, answer },
    language: row.language,
    reminders: row.reminders,
    contact: maskedContact(row),
    isExpired: state === 'invited' && (row.answerBy ?? answerEndsAt) <= now(),
  }
}

export type ListedInvitation = ReturnType<typeof listed>

/** Who is invited to an event, as far as the asker looks after them. */
export async function invitationsOf(actor: Actor, slug: string, filters: ListFilters) {
  const { row, about, event, may } = await invitationDesk(actor, slug)
  const answerEndsAt = beginningIn(row.timeZone, row.startsOn)
  const { state, group, channel, page } = filters
  const mine: Prisma.EventInvitationWhereInput = {
    eventId: row.id,
    group: { in: readableGroups(actor, about) },
  }
  const where: Prisma.EventInvitationWhereInput = {
    AND: [
      mine,
      state ? whereState(state, answerEndsAt) : {},
      group ? { group } : {},
      channel ? { channel } : {},
    ],
  }
  const [count, rows, groups, drafts, unanswered] = await Promise.all([
    db().eventInvitation.count({ where }),
    db().eventInvitation.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: invitationSelect,
    }),
    invitedPerGroup(db(), row.id),
    db().eventInvitation.count({ where: { eventId: row.id, state: 'draft' } }),
    db().eventInvitation.count({ where: { eventId: row.id, state: 'invited' } }),
  ])
  const readable = readableGroups(actor, about)
  return {
    ...{ event, may, count, page, drafts, unanswered },
    pages: Math.max(1, Math.ceil(count / perPage)),
    figures: groups.filter((each) => readable.includes(each.group)),
    rows: rows.map((each) => listed(each, answerEndsAt)),
  }
}

/** The only conditions that the list can be narrowed down by. */
function whereState(
  state: NonNullable<ListFilters['state']>,
  answerEndsAt: Date,
): Prisma.EventInvitationWhereInput {
  if (state === 'unanswered') return { state: 'invited' }
  if (state !== 'expired') return { state }
  const isPast = answerEndsAt <= now()
  return {
    state: 'invited',
    OR: [{ answerBy: { lte: now() } }, ...(isPast ? [{ answerBy: null }] : [])],
  }
}

/** What the form for one more invitation starts from. */
export async function newInvitationForm(actor: Actor, slug: string) {
  const { row, about, event } = await invitationDesk(actor, slug)
  authorize(actor, 'eventInvitation.write', about)
  return {
    event,
    groups: await groupsOf(db(), row.dialogue?.id ?? null),
    languages: row.languages,
  }
}

/** One invitation for those who work at its event. */
export async function oneInvitation(actor: Actor, slug: string, id: string) {
  const { row: event, about, ...desk } = await invitationDesk(actor, slug)
  const found = await db().eventInvitation.findFirst({
    where: { id, eventId: event.id },
    select: {
      ...invitationSelect,
      changes: { orderBy: { at: 'asc' } },
      registration: { select: { state: true } },
      delegatedFrom: { select: { id: true, name: true } },
      delegatedTo: { select: { id: true, name: true } },
    },
  })
  if (!found) throw notFound()
  const subject = aboutInvitation(about, event, found)
  authorize(actor, 'eventInvitation.read', subject)
  const isOpen = found.state === 'draft' || found.state === 'invited'
  const isUnmasked = await hasUnmasked(
    actor,
    found.id,
    can(actor, 'eventInvitation.unmask', subject),
  )
  const { address, phone } = found
  return {
    event: desk.event,
    zone: event.timeZone,
    invitation: {
      ...listed(found, subject.invitation.answerEndsAt),
      roleTitle: found.roleTitle,
      isDelegable: found.isDelegable,
      answerOn: lastDayIn(event.timeZone, found.answerBy),
      ended: endedBecause(subject, now()),
      seat: found.registration?.state ?? null,
      delegatedFrom: found.delegatedFrom,
      delegatedTo: found.delegatedTo,
      contact: isUnmasked
        ? { address: address ?? '', phone: phone ? readablePhone(phone) : '' }
        : maskedContact(found),
    },
    form: invitationAsForm(found, event.timeZone),
    seen: markOf(invitationAsForm(found, event.timeZone)),
    groups: await groupsOf(db(), event.dialogue?.id ?? null),
    criteria: await criteriaOf(event.id),
    history: await withNames(found.changes),
    isUnmasked,
    may: {
      change: desk.may.write && isOpen,
      revoke: desk.may.write && (isOpen || found.state === 'declined'),
      print: desk.may.print && found.state === 'invited' && found.channel !== 'email',
      unmask: !isUnmasked && can(actor, 'eventInvitation.unmask', subject),
      answerFor: can(actor, 'eventInvitation.answerFor', subject),
    },
  }
}

/** Asked for, with a reason, in the last quarter of an hour. */
async function hasUnmasked(actor: Actor, objectId: string, mayUnmask: boolean): Promise<boolean> {
  if (!mayUnmask) return false
  return (await unmaskedAmong(db(), actor, 'eventInvitation.unmask', [objectId])).has(objectId)
}

type Step = {
  id: string
  to: InvitationRow['state']
  byId: string | null
  reason: string | null
  at: Date
}

async function withNames(steps: readonly Step[]) {
  const names = await namesOf(
    db(),
    steps.map(({ byId }) => byId),
  )
  return steps.map(({ id, to, byId, reason, at }) => ({
    ...{ id, to, reason, at },
    by: byId ? (names.get(byId) ?? '') : null,
  }))
}

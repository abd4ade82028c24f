import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { changesBetween } from '@/lib/agendas/changes'
import { draftOf, lastVersion } from '@/lib/agendas/draft'
import { aideMemoireFacts, textOf } from '@/lib/aide-memoires/facts'
import type { AboutEvent } from '@/lib/events/rules'
import { dryRunOf } from '@/lib/invitations/dry-run'
import { callsToMake } from '@/lib/mailings/calls'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { shareBackFacts } from '@/lib/share-backs/facts'
import type { Waiting } from './waiting'

/** What the desk knows of an event before it asks what waits there. */
export type WorkedEvent = {
  row: { id: string; slug: string; timeZone: string; dialogueId: string | null }
  about: AboutEvent
}

/** What waits at an event for whoever asks: only what they may do something about, in their own groups. */
export async function waitingAtEvent(actor: Actor, worked: WorkedEvent): Promise<Waiting[]> {
  const parts = [ofSeats, ofInvitations, ofMailings, ofAgenda, ofTeam, ofAideMemoire, ofShareBack]
  const path = `/manage/events/${worked.row.slug}`
  const found = await Promise.all(parts.map((part) => part(actor, worked, path)))
  return found.flat()
}

/** Applications to decide, and places that were offered and not answered. */
async function ofSeats(actor: Actor, { row, about }: WorkedEvent, path: string) {
  const standing = await db().eventRegistration.findMany({
    where: { eventId: row.id, state: { in: ['applied', 'offered'] } },
    select: { state: true, group: true, personId: true, createdAt: true, offeredAt: true },
  })
  const mine = (state: 'applied' | 'offered', verb: 'seat.letIn' | 'seat.answerFor') =>
    standing.filter(
      ({ group, personId, ...each }) =>
        each.state === state &&
        can(actor, verb, { ...about, guest: { group }, seat: { personId } }),
    )
  const applied = mine('applied', 'seat.letIn')
  const offered = mine('offered', 'seat.answerFor')
  return [
    waits('seat.letIn', `${path}/people?state=applied`, applied, ({ createdAt }) => createdAt),
    waits('seat.answerFor', `${path}/people?state=offered`, offered, (each) => each.offeredAt),
  ]
}

/** What a round would send now, and whom to call for an answer. */
async function ofInvitations(actor: Actor, { row, about }: WorkedEvent, path: string) {
  const toCall = await db().eventInvitation.findMany({
    where: { eventId: row.id, state: 'invited', channel: 'phone' },
    select: { group: true, sentAt: true },
  })
  const calls = toCall.filter(({ group }) =>
    can(actor, 'eventInvitation.unmask', { ...about, guest: { group } }),
  )
  const called = `${path}/invitations?state=invited&channel=phone`
  const waiting = [waits('eventInvitation.unmask', called, calls, ({ sentAt }) => sentAt)]
  if (!can(actor, 'eventInvitation.send', about)) return waiting
  const { sorted: first } = await dryRunOf(db(), row.id, 'first')
  const { sorted: again } = await dryRunOf(db(), row.id, 'reminder')
  const all = ({ mails, letters, calls }: typeof first) => [...mails, ...letters, ...calls]
  const round = (name: string) => `${path}/invitations/send?round=${name}`
  return [
    ...waiting,
    waits('eventInvitation.send', round('first'), all(first), ({ createdAt }) => createdAt),
    waits('eventInvitation.remind', round('reminder'), all(again), ({ sentAt }) => sentAt),
  ]
}

/** Messages that are written and not sent, and people whom none of those that were sent reached. */
async function ofMailings(actor: Actor, { row, about }: WorkedEvent, path: string) {
  const drafts = can(actor, 'mailing.send', about)
    ? await db().mailing.findMany({
        where: { eventId: row.id, sentAt: null },
        orderBy: { createdAt: 'asc' },
        select: { id: true, createdAt: true },
      })
    : []
  const calls = await callsToMake(actor, { row, about })
  const [draft] = drafts
  const [call] = calls
  return [
    waits('mailing.send', `${path}/messages/${draft?.id}`, drafts, ({ createdAt }) => createdAt),
    waits(
      'mailing.readCalls',
      `${path}/messages/${call?.mailingId}/calls`,
      calls,
      (each) => each.sentAt,
    ),
  ]
}

/** Changes that nobody reads yet, because they were not given out. */
async function ofAgenda(actor: Actor, { row, about }: WorkedEvent, path: string) {
  if (!can(actor, 'agenda.publish', about) || about.event.endsAt <= now()) return []
  const drafts = await draftOf(db(), row)
  const version = await lastVersion(db(), row.id)
  const changes = changesBetween(version?.agenda.sessions ?? [], drafts)
  const kind = version ? 'agenda.publish' : 'agenda.first'
  return [waits(kind, `${path}/agenda/publish`, changes, () => null)]
}

/** Who was asked to take a role and has not answered. */
async function ofTeam(actor: Actor, { row, about }: WorkedEvent, path: string) {
  const asked = await db().eventRoleInvitation.findMany({
    where: { eventId: row.id, acceptedAt: null, revokedAt: null },
    select: { role: true, createdAt: true },
  })
  const mine = asked.filter(({ role }) =>
    can(actor, 'eventRole.invite', { ...about, eventRole: { role, personId: null } }),
  )
  return [waits('eventRole.invite', `${path}/team`, mine, ({ createdAt }) => createdAt)]
}

/** The page about the event, where the actor is one of the two who may release it. */
async function ofAideMemoire(actor: Actor, { row, about: event }: WorkedEvent, path: string) {
  const stored = await db().aideMemoire.findUnique({ where: { eventId: row.id } })
  if (!stored || !textOf(stored)) return []
  const about = { ...event, aideMemoire: aideMemoireFacts(stored) }
  const isFirst = stored.releasedById === null
  if (!can(actor, isFirst ? 'aideMemoire.release' : 'aideMemoire.publish', about)) return []
  const kind = isFirst ? 'aideMemoire.release' : 'aideMemoire.publish'
  return [waits(kind, `${path}/papers/aide-memoire`, [stored], ({ changedAt }) => changedAt)]
}

/** What is told on the last day, where the actor can be the second who releases it. */
async function ofShareBack(actor: Actor, { row, about: event }: WorkedEvent, path: string) {
  const stored = await db().shareBack.findUnique({ where: { eventId: row.id } })
  const about = { ...event, shareBack: shareBackFacts(stored) }
  if (!stored || !can(actor, 'shareBack.publish', about)) return []
  return [waits('shareBack.publish', `${path}/share-back`, [stored], ({ changedAt }) => changedAt)]
}

function waits<T>(
  kind: string,
  path: string,
  those: readonly T[],
  since: (each: T) => Date | null,
): Waiting {
  const times = those.map(since).filter((each) => each !== null)
  const oldest = times.length > 0 ? new Date(Math.min(...times.map(Number))) : null
  return { kind, count: those.length, oldest, path }
}

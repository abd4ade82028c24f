import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { LockedEvent } from '@/lib/events/operations'
import { recordEvent } from '@/lib/events/operations'
import { momentIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { transaction, orDbNull, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { isBlank, type Translated } from '@/lib/platform/translated'
import { changesBetween, nextVersion } from '../changes'
import { draftOf, lastVersion } from '../draft'
import { demandAsRead, lockAgenda } from '../lock'
import { hearersOf, sendNotices } from '../notices'
import { agendaStored, type SessionDraft, type SessionStored } from '../stored'
import { demandBinding, demandUnused } from './sessions'

type Publishing = {
  slug: string
  seen?: string | undefined
  note: Translated | null
  notifies: boolean
}

/**
 * Gives the working copy out as the next version: what everybody reads from now on. `seen`: the mark of the agenda
 * that was read before, so that nobody publishes what somebody else has just changed.
 */
export async function publishAgenda(actor: Actor, { slug, seen, note, notifies }: Publishing) {
  return transaction(async (tx) => {
    const row = await lockAgenda(tx, actor, { slug }, 'agenda.publish')
    const drafts = await draftOf(tx, row)
    demandAsRead(seen, { drafts })
    return publish(tx, actor, row, { drafts, note, notifies })
  })
}

/**
 * Undoes: the working copy becomes again what a version held, and is published as the next one. Speakers who were
 * taken off since stay off: no version holds their names.
 */
export async function publishVersionAgain(
  actor: Actor,
  { slug, number, notifies }: { slug: string; number: number; notifies: boolean },
) {
  return transaction(async (tx) => {
    const row = await lockAgenda(tx, actor, { slug }, 'agenda.publish')
    const version = await tx.agendaVersion.findUnique({
      where: { eventId_number: { eventId: row.id, number } },
      select: { sessions: true, note: true },
    })
    if (!version) throw notFound()
    await bringBack(tx, row, agendaStored.parse(version.sessions).sessions)
    return publish(tx, actor, row, { drafts: await draftOf(tx, row), note: null, notifies })
  })
}

async function publish(
  tx: Transaction,
  actor: Actor,
  row: LockedEvent,
  { drafts, note, notifies }: Omit<Publishing, 'slug'> & { drafts: SessionDraft[] },
) {
  const last = await lastVersion(tx, row.id)
  const before = last?.agenda.sessions ?? []
  const changes = last ? changesBetween(before, drafts) : []
  if (last && changes.length === 0) throw new Refusal('conflict', 'agendaUnchanged')
  const number = (last?.number ?? 0) + 1
  await tx.agendaVersion.create({
    data: {
      eventId: row.id,
      number,
      sessions: nextVersion(last?.agenda ?? null, drafts, changes),
      changes,
      note: orDbNull(isBlank(note) ? null : note),
      publishedAt: now(),
      publishedById: personIdOf(actor),
    },
    select: { id: true },
  })
  await tx.event.update({
    where: { id: row.id },
    data: { changedAt: now() },
    select: { id: true },
  })
  await recordEvent(tx, actor, 'agenda.publish', row)
  const heard = notifies ? await hearersOf(tx, row, changes, [before, drafts]) : new Map()
  await sendNotices(tx, row, heard)
  return { slug: row.slug, number }
}

async function bringBack(
  tx: Transaction,
  { id: eventId, timeZone }: LockedEvent,
  sessions: readonly SessionStored[],
): Promise<void> {
  const kept = new Map(sessions.map((session) => [session.id, session]))
  const there = await tx.session.findMany({ where: { eventId }, select: { id: true, rule: true } })
  for (const { id, rule } of there) {
    const again = kept.get(id)
    if (again) {
      await demandBinding(tx, { id, rule }, again.rule)
      continue
    }
    await demandUnused(tx, id)
    await tx.session.delete({ where: { id }, select: { id: true } })
  }
  const places = await tx.eventPlace.findMany({ where: { eventId }, select: { id: true } })
  for (const session of sessions) {
    const { id, title, description, kind, languages, rule, topics, speakers } = session
    const stillThere = places.some((place) => place.id === session.placeId)
    const day = new Date(`${session.day}T00:00:00Z`)
    const columns = {
      title,
      description: orDbNull(description),
      kind,
      startsAt: momentIn(timeZone, day, session.startsAt),
      endsAt: momentIn(timeZone, day, session.endsAt),
      placeId: stillThere ? session.placeId : null,
      place: stillThere ? session.place : (session.place ?? session.room),
      languages,
      rule,
      topics,
    }
    await tx.session.upsert({
      where: { id },
      create: { id, eventId, ...columns },
      update: columns,
      select: { id: true },
    })
    const stay = speakers.map((speaker) => speaker.id)
    await tx.sessionSpeaker.deleteMany({ where: { sessionId: id, id: { notIn: stay } } })
  }
}

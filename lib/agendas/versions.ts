import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { findEvent, text } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { translatedStored } from '@/lib/platform/translated'
import { changesBetween } from './changes'
import { asDraft, lastVersion } from './draft'
import { hearersOf } from './notices'
import { workedOn } from './queries'
import { changeStored } from './stored'

/** What publishing would change, who would hear of it, and what was published before. */
export async function publishingOf(actor: Actor, slug: string) {
  const { row, event } = await workedOn(actor, slug, 'agenda.publish')
  const drafts = row.sessions.map((session) => asDraft(session, row.timeZone))
  const version = await lastVersion(db(), row.id)
  const before = version?.agenda.sessions ?? []
  const changes = version ? changesBetween(before, drafts) : []
  const heard = await hearersOf(db(), row, changes, [before, drafts])
  return {
    ...event,
    isFirst: version === null,
    sessions: drafts.length,
    changes,
    hears: heard.size,
    seen: markOf({ drafts }),
    versions: await versionsOf(row.id),
  }
}

/** What was given out when, for everybody who reads the agenda: neither rooms nor names are in it. */
export async function agendaHistory(actor: Actor, slug: string) {
  const { row } = await findEvent(actor, slug)
  return {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    versions: await versionsOf(row.id),
  }
}

async function versionsOf(eventId: string) {
  const versions = await db().agendaVersion.findMany({
    where: { eventId },
    orderBy: { number: 'desc' },
    take: 100,
    select: { number: true, publishedAt: true, changes: true, note: true },
  })
  return versions.map(({ number, publishedAt, changes, note }) => ({
    number,
    publishedAt,
    changes: z.array(changeStored).parse(changes),
    note: translatedStored.nullable().parse(note),
  }))
}

export type VersionShown = Awaited<ReturnType<typeof versionsOf>>[number]

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { knownTo } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { ActivityRow } from './rows'
import { dayOnlyVerbs, namelessVerbs } from './schema'

/** Somebody as the log names them; without a name once their account is erased. */
export type LoggedPerson = { id: string; name: string | null }

export type LoggedRow = {
  id: string
  verb: string
  day: Date
  /** Missing where only the day may be shown. */
  at: Date | null
  /** Whose own words it is about isn't said; `nobody`: the portal itself, or somebody without an account. */
  who: LoggedPerson | 'unsaid' | 'nobody'
  /** Whom it was done to. */
  whom: LoggedPerson | null
  /** Missing where the reader may not know of it. */
  dialogue: Translated | null
  reason: string | null
}

const isOneOf = (verbs: readonly string[], verb: string) => verbs.includes(verb)

/** What of the stored rows may be shown. */
export async function shownRows(actor: Actor, rows: readonly ActivityRow[]): Promise<LoggedRow[]> {
  const [people, dialogues] = await Promise.all([peopleOf(rows), dialoguesOf(actor, rows)])
  return rows.map((row) => {
    const { id, verb, day, at, actorId, objectId, objectKind, dialogueId, reason } = row
    const isNameless = isOneOf(namelessVerbs, verb)
    const whom = objectKind === 'person' && objectId !== actorId ? people.get(objectId ?? '') : null
    return {
      id,
      verb,
      day,
      at: isOneOf(dayOnlyVerbs, verb) ? null : at,
      who: isNameless ? 'unsaid' : (people.get(actorId ?? '') ?? 'nobody'),
      whom: isNameless ? null : (whom ?? null),
      dialogue: dialogues.get(dialogueId ?? '') ?? null,
      reason,
    }
  })
}

/** By the id that the log holds; a merged record answers with the one that it became. */
async function peopleOf(rows: readonly ActivityRow[]): Promise<Map<string, LoggedPerson>> {
  const ids = rows.flatMap(({ actorId, objectId, objectKind }) => [
    ...(actorId ? [actorId] : []),
    ...(objectKind === 'person' && objectId ? [objectId] : []),
  ])
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } },
  })
  return new Map(
    people.map(({ id, name, mergedInto }) => {
      const now = mergedInto ?? { id, name }
      return [id, { id: now.id, name: now.name === '' ? null : now.name }]
    }),
  )
}

async function dialoguesOf(
  actor: Actor,
  rows: readonly ActivityRow[],
): Promise<Map<string, Translated>> {
  const dialogues = await db().dialogue.findMany({
    where: {
      AND: [knownTo(actor), { id: { in: rows.flatMap(({ dialogueId }) => dialogueId ?? []) } }],
    },
    select: { id: true, title: true },
  })
  return new Map(dialogues.map(({ id, title }) => [id, translatedStored.parse(title)]))
}

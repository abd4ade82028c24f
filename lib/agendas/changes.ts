import type { AgendaChange, AgendaStored, SessionDraft, SessionStored } from './stored'

type Session = SessionDraft

/**
 * What differs between two agendas, in order of time: each session once for each way in which it changed. Names of
 * rooms and people are left out, so that whoever may read the agenda may read this.
 */
export function changesBetween(
  before: readonly Session[],
  after: readonly Session[],
): AgendaChange[] {
  const old = new Map(before.map((session) => [session.id, session]))
  const stays = new Set(after.map(({ id }) => id))
  const changes = [
    ...after.flatMap((session) => {
      const was = old.get(session.id)
      return was ? changesOf(was, session) : [change('added', session)]
    }),
    ...before.filter(({ id }) => !stays.has(id)).map((session) => change('removed', session)),
  ]
  return changes.sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))
}

/** The next version: a session's number grows when it changed, and one that is gone keeps growing from where it was. */
export function nextVersion(
  before: AgendaStored | null,
  drafts: readonly Session[],
  changes: readonly AgendaChange[],
): AgendaStored {
  const changed = new Set(changes.map(({ id }) => id))
  const known = new Map(
    [...(before?.gone ?? []), ...(before?.sessions ?? [])].map(({ id, sequence }) => [
      id,
      sequence,
    ]),
  )
  const sequenceOf = (id: string) => {
    const last = known.get(id)
    if (last === undefined) return 0
    return changed.has(id) ? last + 1 : last
  }
  const stays = new Set(drafts.map(({ id }) => id))
  const goneNow = (before?.sessions ?? []).filter(({ id }) => !stays.has(id))
  return {
    sessions: drafts.map((session): SessionStored => ({
      ...session,
      sequence: sequenceOf(session.id),
    })),
    gone: [
      ...(before?.gone ?? []).filter(({ id }) => !stays.has(id)),
      ...goneNow.map(({ id, title, day, startsAt, endsAt }) => ({
        id,
        title,
        day,
        startsAt,
        endsAt,
        sequence: sequenceOf(id),
      })),
    ],
  }
}

function changesOf(was: Session, is: Session): AgendaChange[] {
  const found: AgendaChange[] = []
  if (!isSame(slotOf(was), slotOf(is)))
    found.push({ ...change('movedTime', is), slotBefore: slotOf(was) })
  if (!isSame([was.placeId, was.room, was.place], [is.placeId, is.room, is.place]))
    found.push(change('movedPlace', is))
  if (!isSame(was.title, is.title)) found.push({ ...change('renamed', is), titleBefore: was.title })
  if (was.rule !== is.rule) found.push({ ...change('rule', is), rule: is.rule })
  if (!isSame(speakersOf(was), speakersOf(is))) found.push(change('speakers', is))
  if (!isSame([...was.languages].sort(), [...is.languages].sort()))
    found.push(change('languages', is))
  if (!isSame([was.description, was.kind, was.topics], [is.description, is.kind, is.topics]))
    found.push(change('details', is))
  return found
}

const change = (kind: AgendaChange['kind'], session: Session): AgendaChange => ({
  kind,
  id: session.id,
  title: session.title,
  slot: slotOf(session),
})

const slotOf = ({ day, startsAt, endsAt }: Session) => ({ day, startsAt, endsAt })

const speakersOf = ({ speakers }: Session) => speakers.map(({ id, part }) => `${id} ${part}`).sort()

const orderOf = ({ slot }: AgendaChange) => `${slot.day} ${slot.startsAt}`

/** Texts come back from a JSON column with their languages in another order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

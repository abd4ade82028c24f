export type Placed = {
  id: string
  startsAt: Date
  endsAt: Date
  room: { id: string; capacity: number | null } | null
  speakers: readonly { personId: string | null; name: string }[]
}

export type Clash =
  | { kind: 'room'; id: string; otherId: string }
  | { kind: 'speaker'; id: string; otherId: string; name: string }
  | { kind: 'tooSmall'; id: string; capacity: number; expected: number }

const overlaps = (a: Pick<Placed, 'startsAt' | 'endsAt'>, b: Pick<Placed, 'startsAt' | 'endsAt'>) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

/**
 * What can't be as it stands: two sessions in one room, one person in two places, a room that doesn't hold those who
 * come to a session with nothing beside it. Warnings only: a convenor may know better. `coming`: people with a place.
 */
export function clashesOf(sessions: readonly Placed[], coming: number): Clash[] {
  return sessions.flatMap((session, index) => {
    const beside = sessions.filter((other) => other !== session && overlaps(session, other))
    const later = sessions.slice(index + 1).filter((other) => overlaps(session, other))
    return [
      ...later.flatMap((other) => between(session, other)),
      ...tooSmall(session, beside, coming),
    ]
  })
}

function between(one: Placed, other: Placed): Clash[] {
  const ids = { id: one.id, otherId: other.id }
  const sameRoom = one.room !== null && one.room.id === other.room?.id
  const both = one.speakers.filter((speaker) => other.speakers.some((each) => isOne(speaker, each)))
  return [
    ...(sameRoom ? [{ kind: 'room' as const, ...ids }] : []),
    ...both.map(({ name }) => ({ kind: 'speaker' as const, ...ids, name })),
  ]
}

function tooSmall({ id, room }: Placed, beside: readonly Placed[], expected: number): Clash[] {
  if (!room || room.capacity === null || beside.length > 0 || room.capacity >= expected) return []
  return [{ kind: 'tooSmall', id, capacity: room.capacity, expected }]
}

type Speaker = Placed['speakers'][number]

/** The same record; or, where one of them is only written down, the same name. */
function isOne(a: Speaker, b: Speaker): boolean {
  if (a.personId && b.personId) return a.personId === b.personId
  return plain(a.name) === plain(b.name)
}

const plain = (name: string) => name.trim().toLocaleLowerCase('en')

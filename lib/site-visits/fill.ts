export type Waiting = { id: string; group: string | null }
export type Room = { id: string; free: number; groups: readonly (string | null)[] }

/**
 * Seats the rest: each person in the vehicle that has the fewest of their group so far, then in the emptiest, so that
 * groups travel mixed. Whoever finds no seat stays over. Never more than a vehicle's free seats.
 */
export function filled(
  waiting: readonly Waiting[],
  vehicles: readonly Room[],
): { vehicleId: string; registrationId: string }[] {
  const rooms = vehicles.map(({ id, free, groups }) => ({ id, free, groups: [...groups] }))
  return inTurns(waiting).flatMap(({ id, group }) => {
    const alike = (room: (typeof rooms)[number]) =>
      room.groups.filter((other) => other === group).length
    const [best] = rooms
      .filter(({ free }) => free > 0)
      .sort((a, b) => alike(a) - alike(b) || b.free - a.free)
    if (!best) return []
    best.free -= 1
    best.groups.push(group)
    return [{ vehicleId: best.id, registrationId: id }]
  })
}

/** One of each group after the other, so that no group is left over alone where seats run out. */
function inTurns(waiting: readonly Waiting[]): Waiting[] {
  const turns = new Map<string | null, number>()
  return waiting
    .map((person) => {
      const turn = turns.get(person.group) ?? 0
      turns.set(person.group, turn + 1)
      return { person, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ person }) => person)
}

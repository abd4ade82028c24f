export type Slot = { id: string; day: string; startsAt: string; endsAt: string }

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Moves a time of day ("08:30") by minutes; null where it would be another day. */
function movedClock(clock: string, minutes: number): string | null {
  const moved = minutesOf(clock) + minutes
  return moved >= 0 && moved < 24 * 60 ? clockOf(moved) : null
}

/** A session so much later, or earlier; null where it would leave its day. */
export function movedSlot<S extends Slot>(slot: S, minutes: number): S | null {
  const [startsAt, endsAt] = [movedClock(slot.startsAt, minutes), movedClock(slot.endsAt, minutes)]
  return startsAt === null || endsAt === null ? null : { ...slot, startsAt, endsAt }
}

/**
 * "We run 20 minutes late": the session and all of its day that begin no earlier than it, each with where it goes;
 * `to` is null where it would leave the day. What runs beside it and has begun before stays.
 */
export function shiftOfDay<S extends Slot>(
  sessions: readonly S[],
  fromId: string,
  minutes: number,
): { from: S; to: S | null }[] {
  const first = sessions.find(({ id }) => id === fromId)
  if (!first) return []
  return sessions
    .filter(({ day, startsAt }) => day === first.day && startsAt >= first.startsAt)
    .map((from) => ({ from, to: movedSlot(from, minutes) }))
}

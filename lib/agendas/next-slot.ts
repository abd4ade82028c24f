import { dayText } from '@/lib/platform/inputs'
import { movedSlot, type Slot } from './shift'

const anHour = 60

/**
 * Where the form for a new session starts: an hour long, right after the session that was added last, so that a day
 * is written down from morning to evening. Ids grow with time.
 */
export function nextSlot(sessions: readonly Slot[], startsOn: Date): Omit<Slot, 'id'> {
  const last = [...sessions].sort((a, b) => (a.id < b.id ? 1 : -1))[0]
  const after = last && movedSlot({ ...last, startsAt: last.endsAt }, anHour)
  if (!last || !after) {
    return { day: last?.day ?? dayText(startsOn), startsAt: '09:00', endsAt: '10:00' }
  }
  return { day: last.day, startsAt: last.endsAt, endsAt: after.endsAt }
}

import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { usualOfferHours } from './standing'

/** The seat plan of an event in the shape of the form that changes it. */
export async function planAsForm(reader: Reader, event: { id: string; capacity: number | null }) {
  const stored = await reader.seatPlan.findUnique({
    where: { eventId: event.id },
    include: {
      groups: { orderBy: { group: 'asc' } },
      criteria: { orderBy: { id: 'asc' } },
      blocks: { where: { returnedAt: null }, orderBy: { id: 'asc' } },
    },
  })
  return {
    total: event.capacity,
    admission: stored?.admission ?? ('open' as const),
    offerHours: stored?.offerHours ?? usualOfferHours,
    groups: Object.fromEntries(
      (stored?.groups ?? []).map(({ group, minimum, target, maximum }) => [
        group,
        { minimum, target, maximum },
      ]),
    ),
    criteria: (stored?.criteria ?? []).map(({ id, kind, value, minimum }) => ({
      id,
      kind,
      value,
      minimum,
    })),
    blocks: (stored?.blocks ?? []).map(({ id, name, seats, returnsTo, returnsOn }) => ({
      id,
      name,
      seats,
      returnsTo,
      returnsOn: dayText(returnsOn),
    })),
  }
}

import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { flawsOf, planFrom, type Flaw } from './plan'

/** Refuses another number of places where the event's seat plan could not be kept with it. */
export async function demandPlanFits(
  tx: Transaction,
  eventId: string,
  capacity: number | null,
): Promise<void> {
  const stored = await tx.seatPlan.findUnique({
    where: { eventId },
    select: { groups: true, criteria: true, blocks: true },
  })
  if (!stored || stored.groups.length === 0) return
  if (capacity === null) throw new Refusal('invalid', 'planNeedsTotal', { field: 'capacity' })
  const [flaw] = flawsOf(planFrom(capacity, stored, []))
  if (!flaw) return
  throw refusalOf(flaw, 'capacity')
}

/** The sentence about a flaw, beside a field of the form. */
export function refusalOf({ code, ...about }: Flaw, field: string): Refusal {
  const figures = Object.entries(about).filter(([, value]) => typeof value === 'number')
  return new Refusal('invalid', `planFlaws.${code}`, { field, params: Object.fromEntries(figures) })
}

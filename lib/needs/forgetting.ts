import 'server-only'
import { after, days, now, today } from '@/lib/platform/clock'
import { db, transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { endIn } from '@/lib/events/zone'
import { keptForDays, keptUntil } from './rules'

/** Deletes what people told for their stay: at once when they give their place back. */
export async function forgetNeeds(
  tx: Transaction,
  whose: Prisma.EventRegistrationWhereInput,
): Promise<void> {
  await tx.needsSheet.deleteMany({ where: { registration: whose } })
}

/**
 * Deletes every sheet whose event's last day, in its own zone, is 30 days past, and those of people who no longer
 * come. Says how many. Readers are refused from that moment on without it.
 */
export async function sweepNeeds(): Promise<number> {
  const at = now()
  const old = await db().event.findMany({
    // A day more than any zone can be ahead; the exact moment is asked for each.
    where: {
      endsOn: { lte: after(today(), -days(keptForDays - 1)) },
      registrations: { some: { needs: { isNot: null } } },
    },
    select: { id: true, endsOn: true, timeZone: true },
  })
  const past = old.filter(({ timeZone, endsOn }) => keptUntil(endIn(timeZone, endsOn)) <= at)
  return transaction(async (tx) => {
    const { count } = await tx.needsSheet.deleteMany({
      where: {
        registration: {
          OR: [
            { eventId: { in: past.map(({ id }) => id) } },
            { state: { in: ['withdrawn', 'declined'] } },
          ],
        },
      },
    })
    return count
  })
}

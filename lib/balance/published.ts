import 'server-only'
import { z } from 'zod'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { db } from '@/lib/platform/db'
import type { PublicFigures } from './public-figures'

const range = z.object({ from: z.number(), to: z.number() }).nullable()
const stored = z.array(
  z.object({
    group: z.enum(stakeholderGroups),
    target: z.number().nullable(),
    invited: range,
    registered: range,
    confirmed: range,
    came: range,
    spoke: range,
    cited: range,
  }),
)

export type Balance = { figures: PublicFigures[]; takenAt: Date }

/** The balance as it was published last, or null where none is. Whoever may read the event may read it. */
export async function publishedBalance(eventId: string): Promise<Balance | null> {
  const snapshot = await db().balanceSnapshot.findFirst({
    where: { eventId, endedAt: null },
    orderBy: { takenAt: 'desc' },
    select: { figures: true, takenAt: true },
  })
  return snapshot && { figures: stored.parse(snapshot.figures), takenAt: snapshot.takenAt }
}

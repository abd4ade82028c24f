import 'server-only'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { after, minutes, now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'

/** A worker that has said nothing for so long is dead: its work is taken up by another. */
export const silence = minutes(2)
/** A recording that ends its worker as often as this is not tried again by itself. */
const mostAttempts = 3

export type Claimed = {
  id: string
  interviewId: string
  originalId: string
  kind: RenditionKind
  form: InterviewForm
  /** Tells this attempt from a later one, which has taken the work over. */
  attempts: number
}

/**
 * Takes the next piece of work; null where there is none, or somebody alive is at one: an encoder uses every core that
 * it gets. The queue's own locks would hold for hours after a worker was killed, so that these rows are the queue.
 */
export async function claimNext(): Promise<Claimed | null> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('renditions'))`
    const dead = after(now(), -silence)
    const busy = await tx.transcode.findFirst({
      where: { state: 'running', aliveAt: { gte: dead } },
      select: { id: true },
    })
    if (busy) return null
    const silent: Prisma.TranscodeWhereInput = {
      state: 'running',
      OR: [{ aliveAt: null }, { aliveAt: { lt: dead } }],
    }
    await tx.transcode.updateMany({
      where: { ...silent, attempts: { gte: mostAttempts } },
      data: { state: 'failed', problem: 'stopped', finishedAt: now() },
    })
    return claimOne(tx, silent)
  })
}

async function claimOne(
  tx: Transaction,
  silent: Prisma.TranscodeWhereInput,
): Promise<Claimed | null> {
  const next = await tx.transcode.findFirst({
    where: {
      OR: [{ state: 'waiting' }, silent],
      interview: { state: { not: 'withdrawn' } },
      original: { replacedAt: null },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (!next) return null
  return tx.transcode.update({
    where: { id: next.id },
    data: {
      ...{ state: 'running', percent: 0, problem: null, detail: null, finishedAt: null },
      ...{ aliveAt: now(), attempts: { increment: 1 } },
    },
    select: {
      ...{ id: true, interviewId: true, originalId: true },
      ...{ kind: true, form: true, attempts: true },
    },
  })
}

/** The rows for which an attempt still holds: not taken over, not withdrawn, of the recording and form of today. */
export const stillWanted = ({ id, attempts, form }: Claimed): Prisma.TranscodeWhereInput => ({
  id,
  attempts,
  state: 'running',
  interview: { state: { not: 'withdrawn' }, form },
  original: { replacedAt: null },
})

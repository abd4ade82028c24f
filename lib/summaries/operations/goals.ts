import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import type { GoalsInput } from '../schema'
import { lockSummary } from './lock'

/** Where a summary is found, not what it says: it is of no version, and no release begins anew. */
export async function setGoals(actor: Actor, input: GoalsInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockSummary(tx, actor, { slug: input.slug })
    authorize(actor, 'summary.setGoals', about)
    const { goals } = await tx.summary.findUniqueOrThrow({
      where: { id: about.summary.id },
      select: { goals: true },
    })
    demandUnchanged(input.seen, { goals })
    await tx.summary.update({
      where: { id: about.summary.id },
      data: { goals: input.goals },
      select: { id: true },
    })
    await record(tx, actor, 'summary.setGoals', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: about.summary.id },
    })
    return { slug: row.slug }
  })
}

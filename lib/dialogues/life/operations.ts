import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { lockDialogue } from '../facts'
import { demandLead, demandReady, missingIn } from '../readiness'
import type { DialogueChosen } from '../schema'

type Step = 'dialogue.publish' | 'dialogue.close' | 'dialogue.reopen' | 'dialogue.archive'

/** Makes a draft known, to whom its access says. */
export function publishDialogue(actor: Actor, { dialogueId }: DialogueChosen) {
  return step(actor, 'dialogue.publish', dialogueId, async (tx) => {
    demandReady(await missingIn(tx, dialogueId))
    return { state: 'open', publishedAt: now() }
  })
}

/** Nothing new comes in any more; summaries and promises go on. */
export function closeDialogue(actor: Actor, { dialogueId }: DialogueChosen) {
  return step(actor, 'dialogue.close', dialogueId, async () => ({
    state: 'closed',
    closedAt: now(),
  }))
}

export function reopenDialogue(actor: Actor, { dialogueId }: DialogueChosen) {
  return step(actor, 'dialogue.reopen', dialogueId, async (tx) => {
    // Its stages may open registration at once.
    demandLead(await missingIn(tx, dialogueId))
    return { state: 'open', closedAt: null, archivedAt: null }
  })
}

/** Closed and kept as it stands: still to be read at its address, no longer to be changed. */
export function archiveDialogue(actor: Actor, { dialogueId }: DialogueChosen) {
  return step(actor, 'dialogue.archive', dialogueId, async () => ({
    state: 'archived',
    archivedAt: now(),
  }))
}

function step(
  actor: Actor,
  verb: Step,
  id: string,
  change: (tx: Transaction) => Promise<Prisma.DialogueUpdateInput>,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id })
    authorize(actor, verb, { dialogue })
    const data = await change(tx)
    const { slug } = await tx.dialogue.update({ where: { id }, data, select: { slug: true } })
    await record(tx, actor, verb, { dialogueId: id, object: { kind: 'dialogue', id } })
    return { slug }
  })
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts, StageFacts } from '@/lib/access/facts'
import { stageIsOpen, stageKinds } from '@/lib/access/stages'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, days, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { lockDialogue } from '../facts'
import { demandLead, missingIn } from '../readiness'
import type { ArrangedStages, StageWish } from './schema'

/** Says when each stage opens and closes, or switches it by hand. Takes effect at once. */
export async function arrangeStages(
  actor: Actor,
  input: ArrangedStages,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'dialogue.arrangeStages', { dialogue })
    await demandWatched(tx, dialogue, input.stages.registration)
    for (const kind of stageKinds) {
      const wish = columnsOf(input.stages[kind])
      await tx.stage.upsert({
        where: { dialogueId_kind: { dialogueId: dialogue.id, kind } },
        create: { dialogueId: dialogue.id, kind, ...wish },
        update: wish,
      })
    }
    await record(tx, actor, 'dialogue.arrangeStages', {
      dialogueId: dialogue.id,
      object: { kind: 'dialogue', id: dialogue.id },
    })
    return tx.dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { slug: true } })
  })
}

function columnsOf({ opensOn, closesOn, switch: by }: StageWish) {
  // The last day belongs to the stage.
  return { opensAt: opensOn, closesAt: closesOn && after(closesOn, days(1)), switch: by }
}

/**
 * Registration doesn't open, now or on a day to come, where nobody watches over those who register. What is open
 * already stays so: whoever arranges another stage isn't stopped by it.
 */
async function demandWatched(
  tx: Transaction,
  { id, state, stages }: DialogueFacts,
  wish: StageWish,
): Promise<void> {
  // A draft opens nothing; it isn't published without a lead.
  if (state !== 'open') return
  const opens = (stage: StageFacts) =>
    stageIsOpen(stage, now()) ||
    (stage.switch === 'byDate' && stage.opensAt !== null && stage.opensAt > now())
  const before = stages.find(({ kind }) => kind === 'registration')
  if (!opens({ kind: 'registration', ...columnsOf(wish) }) || (before && opens(before))) return
  demandLead(await missingIn(tx, id), 'stages.registration.switch')
}

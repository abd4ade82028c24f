import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { stageKinds } from '@/lib/access/stages'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, days } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockDialogue } from '../facts'
import type { ArrangedStages } from './schema'

/** Says when each stage opens and closes, or switches it by hand. Takes effect at once. */
export async function arrangeStages(
  actor: Actor,
  input: ArrangedStages,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'dialogue.arrangeStages', { dialogue })
    for (const kind of stageKinds) {
      const { opensOn, closesOn, switch: by } = input.stages[kind]
      const wish = {
        opensAt: opensOn,
        // The last day belongs to the stage.
        closesAt: closesOn && after(closesOn, days(1)),
        switch: by,
      }
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

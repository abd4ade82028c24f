import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { freeSlug } from '@/lib/platform/slug'
import type { NewSummary } from '../schema'

/** Begins a summary of a dialogue: its first version is an empty draft. */
export async function createSummary(actor: Actor, input: NewSummary): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug: input.dialogueSlug })
    authorize(actor, 'summary.write', { dialogue })
    return once(tx, input.nonce, async () => {
      const isTaken = async (slug: string) => (await tx.summary.count({ where: { slug } })) > 0
      const mine = { createdById: personIdOf(actor), createdAt: now() }
      const { id, slug } = await tx.summary.create({
        data: {
          ...mine,
          slug: input.slug ?? (await freeSlug(input.title, isTaken)),
          dialogueId: dialogue.id,
          versions: {
            create: {
              ...mine,
              number: 1,
              title: input.title,
              brief: { language: input.title.language, texts: {} },
            },
          },
        },
        select: { id: true, slug: true },
      })
      await record(tx, actor, 'summary.write', {
        dialogueId: dialogue.id,
        object: { kind: 'summary', id },
      })
      return { slug }
    })
  })
}

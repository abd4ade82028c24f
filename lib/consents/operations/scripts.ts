import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import type { ScriptInput } from '../schema'

/** The next version of what is read out. None is ever changed: who agreed to one agreed to those words. */
export async function addScript(actor: Actor, input: ScriptInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await dialogueFacts(tx, { slug: input.slug })
    authorize(actor, 'dialogue.know', { dialogue })
    authorize(actor, 'consent.writeScript', { dialogue })
    const dialogueId = dialogue.id
    // Two at once get two numbers.
    await tx.$queryRaw`SELECT 1 FROM dialogue WHERE id = ${dialogueId}::uuid FOR NO KEY UPDATE`
    await once(tx, `${input.nonce} ${dialogueId}`, async () => {
      const last = await tx.consentScript.aggregate({
        where: { dialogueId },
        _max: { version: true },
      })
      const version = (last._max.version ?? 0) + 1
      const { id } = await tx.consentScript.create({
        data: {
          ...{ dialogueId, version, text: input.text },
          ...{ createdById: personIdOf(actor), createdAt: now() },
        },
        select: { id: true },
      })
      await record(tx, actor, 'consent.writeScript', {
        dialogueId,
        object: { kind: 'consentScript', id },
      })
      return { version }
    })
    return { slug: input.slug }
  })
}

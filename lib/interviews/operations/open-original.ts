import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { lockInterview } from '../lock'
import type { OpenOriginal } from '../schema'

/**
 * Opens, for an hour, the recording of somebody whose face or voice is hidden from everybody else. What is kept is who
 * did it and why; without that line no byte of it comes.
 */
export async function openOriginal(actor: Actor, input: OpenOriginal): Promise<OpenOriginal> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: input.slug })
    authorize(actor, 'interview.readOriginal', about)
    await record(tx, actor, 'interview.readOriginal', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
      reason: input.reason,
    })
    return input
  })
}

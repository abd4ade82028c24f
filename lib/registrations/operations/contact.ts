import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import type { UnmaskInput } from '../schema'
import { lockRegistration } from '../subject'
import { waitsForCall } from '../unmasked'

/**
 * Shows a person's contact to whoever asks, for a quarter of an hour. The log entry with its reason is
 * itself what opens it (`unmaskedAmong`), so nothing is ever shown that isn't logged.
 */
export async function unmaskContact(
  actor: Actor,
  { registrationId, reason }: UnmaskInput,
): Promise<{ slug: string; registrationId: string }> {
  return transaction(async (tx) => {
    const { subject, personId, dialogueId, enteredById, slug } = await lockRegistration(
      tx,
      registrationId,
    )
    authorize(actor, 'contact.unmask', {
      ...subject,
      contact: {
        enteredById,
        waitsForCall: await waitsForCall(tx, actor, { personId, dialogueId }),
      },
    })
    await record(tx, actor, 'contact.unmask', {
      dialogueId,
      object: { kind: 'person', id: personId },
      reason,
    })
    return { slug, registrationId }
  })
}

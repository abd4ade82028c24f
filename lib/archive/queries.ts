import 'server-only'
import { authorize } from '@/lib/access/table'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/platform/refusal'

/** Who may take everything away sees the page that says what that means. */
export async function archivePage(actor: Actor): Promise<void> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  authorize(actor, 'archive.take', null)
}

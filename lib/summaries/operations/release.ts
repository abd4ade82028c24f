import 'server-only'
import type { ReleaseKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { giveRelease } from '@/lib/releases/operations'
import { lockNewest } from './lock'

/**
 * Gives one half of the two-person check to the draft. `revision` is the state of it that was read: a draft that
 * has changed since must be read again.
 */
export async function releaseSummary(
  actor: Actor,
  { slug, revision, kind }: { slug: string; revision?: number; kind: ReleaseKind },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    const verb = kind === 'consent' ? 'summary.releaseConsent' : 'summary.releaseEditing'
    authorize(actor, verb, about)
    mustBeAsRead(version.revision, revision)
    await giveRelease(tx, actor, { summaryVersionId: version.id }, kind, { kind: 'summary' })
    await record(tx, actor, verb, {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: about.summary.id },
    })
    return { slug: row.slug }
  })
}

export function mustBeAsRead(revision: number, read: number | undefined): void {
  if (read !== undefined && read !== revision) throw new Refusal('conflict', 'changedSinceRead')
}

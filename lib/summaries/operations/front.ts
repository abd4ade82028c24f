import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { orDbNull, transaction } from '@/lib/platform/db'
import { isBlank, type Translated } from '@/lib/platform/translated'
import { frontContent, type FrontContent } from '../content'
import { fingerprint } from '../fingerprint'
import type { FrontInput } from '../schema'
import { leaveMark, lockNewest } from './lock'

export type Saved<Content> =
  | { kind: 'saved'; slug: string }
  /** Somebody else saved in between; nothing was written. */
  | { kind: 'conflict'; theirs: Content; seen: string }

/**
 * Writes what stands before the parts of the draft. With `seen` it is written only if nobody has changed these
 * texts since; else both versions go back to the writer.
 */
export async function writeFront(actor: Actor, input: FrontInput): Promise<Saved<FrontContent>> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug: input.slug })
    authorize(actor, 'summary.edit', about)
    const theirs = frontContent(version)
    const seen = fingerprint(theirs)
    if (input.seen !== undefined && input.seen !== seen) return { kind: 'conflict', theirs, seen }
    const filled = (text: Translated | undefined) => (isBlank(text) ? null : text)
    await tx.summaryVersion.update({
      where: { id: version.id },
      data: {
        title: input.title,
        brief: input.brief,
        participation: orDbNull(filled(input.participation)),
        ...(input.changeNote && { changeNote: orDbNull(filled(input.changeNote)) }),
      },
      select: { id: true },
    })
    await leaveMark(tx, actor, about)
    return { kind: 'saved', slug: row.slug }
  })
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { orDbNull, transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { isBlank, type Translated } from '@/lib/platform/translated'
import { frontContent } from '../content'
import type { FrontInput } from '../schema'
import { leaveMark, lockNewest } from './lock'

/** Writes what stands before the parts of the draft, unless somebody else has since the writer began (`seen`). */
export async function writeFront(
  actor: Actor,
  input: FrontInput,
): Promise<{ kind: 'saved'; slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug: input.slug })
    authorize(actor, 'summary.edit', about)
    demandUnchanged(input.seen, frontContent(version))
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

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { newestVersion } from '@/lib/drafts/about'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { NewComment } from './schema'

type Commented = { slug: string; partId: string | null }

/** Says something about a draft, or a part of it, among those who work on it. It never leaves the desk. */
export async function writeComment(actor: Actor, input: NewComment): Promise<Commented> {
  return transaction(async (tx) => {
    const { row, newest, about } = await newestVersion(tx, actor, input.slug)
    authorize(actor, 'comment.write', about)
    const part = input.part
      ? await tx.summaryPart.findFirst({ where: { versionId: newest.id, key: input.part } })
      : null
    if (input.part && !part) throw new Refusal('invalid', 'choose', { field: 'part' })
    return once(tx, input.nonce, async () => {
      await tx.summaryComment.create({
        data: {
          ...{ versionId: newest.id, partKey: input.part, text: input.text },
          ...{ byId: personIdOf(actor), at: now() },
        },
        select: { id: true },
      })
      await record(tx, actor, 'comment.write', {
        dialogueId: about.dialogue.id,
        object: { kind: 'summary', id: row.id },
      })
      return { slug: row.slug, partId: part?.id ?? null }
    })
  })
}

/** What was said is settled; said once more, it is open again. */
export async function settleComment(actor: Actor, { id }: { id: string }): Promise<Commented> {
  return transaction(async (tx) => {
    const found = await tx.summaryComment.findUnique({
      where: { id },
      select: { versionId: true, partKey: true, version: { select: { summary: true } } },
    })
    if (!found) throw notFound()
    const { newest, about, row } = await newestVersion(tx, actor, found.version.summary.slug)
    authorize(actor, 'comment.settle', about)
    if (newest.id !== found.versionId) throw notFound()
    // One statement: two clicks at once are one after the other.
    await tx.$executeRaw`
      UPDATE summary_comment SET
        settled_at = CASE WHEN settled_at IS NULL THEN ${now()}::timestamptz END,
        settled_by_id = CASE WHEN settled_at IS NULL THEN ${personIdOf(actor)}::uuid END
      WHERE id = ${id}::uuid`
    const part = found.partKey
      ? await tx.summaryPart.findFirst({
          where: { versionId: newest.id, key: found.partKey },
          select: { id: true },
        })
      : null
    await record(tx, actor, 'comment.settle', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug: row.slug, partId: part?.id ?? null }
  })
}

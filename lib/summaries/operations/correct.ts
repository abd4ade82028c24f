import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { frontContent, partTexts } from '../content'
import { labelAfter, type VersionKind } from '../label'
import { lockNewest } from './lock'

/**
 * Begins the next version, a correction or a new edition, as a copy of the newest, its citations included: references
 * again, never words. While one is being written there is no second one; asking again leads to the same draft.
 */
export async function startCorrection(
  actor: Actor,
  { slug, as = 'correction' }: { slug: string; as?: VersionKind },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.correct', about)
    if (!about.version.isPublished) return { slug: row.slug }
    const { title, brief, participation } = frontContent(version)
    const { id } = await tx.summaryVersion.create({
      data: {
        summaryId: row.id,
        number: version.number + 1,
        ...labelAfter(version, as),
        title,
        brief,
        participation: orDbNull(participation),
        createdById: personIdOf(actor),
        createdAt: now(),
      },
      select: { id: true },
    })
    await copyParts(tx, version.id, id)
    await copyTranslations(tx, version.id, id)
    await record(tx, actor, 'summary.correct', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug: row.slug }
  })
}

async function copyParts(tx: Transaction, fromId: string, versionId: string): Promise<void> {
  const parts = await tx.summaryPart.findMany({
    where: { versionId: fromId },
    include: { citations: true },
  })
  for (const { key, order, citations, groups, ...part } of parts) {
    const { against, between, ...texts } = partTexts({ ...part, groups })
    await tx.summaryPart.create({
      data: {
        ...texts,
        groups,
        versionId,
        key,
        order,
        against: orDbNull(against),
        between: orDbNull(between),
        citations: {
          create: citations.map(({ id: _id, partId: _partId, ...citation }) => citation),
        },
      },
      select: { id: true },
    })
  }
}

/** What was checked stays so as long as the words are the same. */
async function copyTranslations(tx: Transaction, fromId: string, versionId: string) {
  const rows = await tx.summaryTranslation.findMany({ where: { versionId: fromId } })
  await tx.summaryTranslation.createMany({ data: rows.map((row) => ({ ...row, versionId })) })
}

/** Drops a correction that isn't wanted after all. A first version is withdrawn instead. */
export async function dropCorrection(
  actor: Actor,
  { slug }: { slug: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.edit', about)
    if (version.number === 1) throw new Refusal('conflict', 'conflict')
    // Somebody’s words would go with it, unanswered and unprinted.
    const where = { versionId: version.id, withdrawnAt: null }
    if ((await tx.objection.count({ where })) > 0)
      throw new Refusal('conflict', 'objectionsStand', { grantedBy: 'yourself' })
    await tx.summaryVersion.delete({ where: { id: version.id }, select: { id: true } })
    await record(tx, actor, 'summary.edit', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug: row.slug }
  })
}

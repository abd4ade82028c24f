import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { findingsToMend } from '@/lib/findings/check'
import { holdStill } from '@/lib/findings/standing'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { demandReviewed } from '@/lib/reviews/demand'
import { isBlank } from '@/lib/platform/translated'
import { frontContent } from '../content'
import { hashOfVersion } from '../hash'
import type { AboutVersion } from '../rules'
import { fieldsIn, statusOf } from '../translation-status'
import { targetsOf } from '../translation-targets'
import { lockNewest } from './lock'
import { mustBeAsRead } from './release'

/** Publishes the draft. From this moment this version never changes; the lock makes a second click wait and fail. */
export async function publishSummary(
  actor: Actor,
  { slug, revision }: { slug: string; revision?: number },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.publish', about)
    mustBeAsRead(version.revision, revision)
    const { brief, changeNote } = frontContent(version)
    if (isBlank(brief)) throw new Refusal('invalid', 'needsBrief')
    if (version.number > 1 && isBlank(changeNote)) throw new Refusal('invalid', 'needsChangeNote')
    await everyFindingStands(tx, about.dialogue, { slug: row.slug, versionId: version.id })
    await demandMachinesChecked(tx, version.id)
    await demandReviewed(tx, version.id)
    await tx.summaryVersion.update({
      where: { id: version.id },
      data: { publishedAt: now(), sha256: await hashOfVersion(tx, version.id) },
      select: { id: true },
    })
    await tx.summary.update({
      where: { id: row.id },
      data: { state: 'published' },
      select: { id: true },
    })
    await record(tx, actor, 'summary.publish', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug: row.slug }
  })
}

/**
 * What is cited stays as it is until this is published, or was taken away before; then a finding that stood on it says
 * so. All that is to be mended is told at once.
 */
async function everyFindingStands(
  tx: Transaction,
  dialogue: AboutVersion['dialogue'],
  version: { slug: string; versionId: string },
): Promise<void> {
  const { versionId } = version
  if ((await tx.summaryPart.count({ where: { versionId } })) === 0)
    throw new Refusal('invalid', 'needsParts')
  await holdStill(tx, await tx.citation.findMany({ where: { part: { versionId } } }))
  const toMend = await findingsToMend(tx, dialogue, version)
  if (toMend.length > 0)
    throw new Refusal('conflict', 'findingsToMend', {
      params: { count: toMend.length },
      toMend,
    })
}

/** What a machine has translated is published after a person has compared it, and the original didn't change since. */
async function demandMachinesChecked(tx: Transaction, versionId: string): Promise<void> {
  const rows = await tx.summaryTranslation.findMany({ where: { versionId, isMachine: true } })
  if (rows.length === 0) return
  const targets = await targetsOf(tx, versionId)
  const unchecked = rows.filter(({ target, language, checkedOf }) => {
    const fields = targets.find((each) => each.target === target)?.fields
    return (
      fields !== undefined &&
      fieldsIn(fields, language).some(({ translation }) => translation.trim() !== '') &&
      statusOf(fields, language, checkedOf) !== 'checked'
    )
  })
  if (unchecked.length > 0)
    throw new Refusal('conflict', 'machineUnchecked', { params: { count: unchecked.length } })
}

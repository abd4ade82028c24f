import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { fieldsAgain } from '@/lib/platform/fields-again'
import { nobodysId as nobody } from '@/lib/platform/ids'
import { newestVersion, standsNow, verbToKeep } from './about'
import { isSame } from './same'
import { storedDraft, type StoredDraft } from './stored'
import { translatedTarget } from './schema'
import type { DraftFields, DropInput, KeepInput } from './schema'

export type Kept =
  | {
      kind: 'kept'
      savedAt: string
      /** What somebody else has saved since the writer began; null where nobody has. */
      theirs: { seen: string; fields: DraftFields } | null
    }
  /** Another window, or another device of the same person, has words that this one hasn't seen. Nothing was kept. */
  | { kind: 'newer'; draft: StoredDraft }

/**
 * Keeps what somebody has typed and not saved, for them alone. Nothing in the log: it is nobody's act yet, and the
 * words are nobody else's.
 */
export async function keepDraft(actor: Actor, input: KeepInput): Promise<Kept> {
  return transaction(async (tx) => {
    const { newest, about } = await newestVersion(tx, actor, input.slug)
    authorize(actor, verbToKeep(input.target), about)
    const where = whereOf(newest.id, input.target, actor)
    const known = await lockDraft(tx, where)
    if (known && known.savedAt !== input.knows && !isSame(known.fields, input.fields))
      return { kind: 'newer', draft: known }
    const stands = await standsNow(tx, newest, input.target)
    // Saved already, perhaps a moment ago: there is nothing to keep.
    if (stands && isSame(input.fields, fieldsAgain(stands.content))) {
      await tx.summaryDraft.deleteMany({ where })
      return { kind: 'kept', savedAt: now().toISOString(), theirs: null }
    }
    const data = { fields: input.fields, basedOn: input.basedOn, savedAt: now() }
    const { savedAt } = await tx.summaryDraft.upsert({
      where: { versionId_target_personId: where },
      create: { ...where, ...data },
      update: data,
      select: { savedAt: true },
    })
    const isOvertaken = stands !== null && stands.seen !== input.basedOn
    return {
      kind: 'kept',
      savedAt: savedAt.toISOString(),
      theirs: isOvertaken ? { seen: stands.seen, fields: fieldsAgain(stands.content) } : null,
    }
  })
}

/** Throws away the draft that the person has looked at; a newer one stays. */
export async function dropDraft(actor: Actor, { slug, target, knows }: DropInput) {
  return transaction(async (tx) => {
    const { newest, about } = await newestVersion(tx, actor, slug)
    authorize(actor, translatedTarget(target) ? 'summary.translate' : 'draft.drop', about)
    await forgetKnown(tx, actor, newest.id, { target, knows })
    const part = await tx.summaryPart.findFirst({
      where: { versionId: newest.id, key: /^[0-9a-f-]{36}$/.test(target) ? target : nobody },
      select: { id: true },
    })
    return { slug, target, partId: part?.id ?? null }
  })
}

/**
 * What was typed is saved: the draft that its writer had seen has done its work. One that they hadn't seen stays, and
 * is offered again.
 */
export async function settleDraft(
  actor: Actor,
  {
    slug,
    target,
    knows,
  }: { slug: string; target: string | { partId: string }; knows?: string | undefined },
): Promise<void> {
  if (!knows) return
  await transaction(async (tx) => {
    const { newest } = await newestVersion(tx, actor, slug)
    const part =
      typeof target === 'string'
        ? null
        : await tx.summaryPart.findUnique({ where: { id: target.partId }, select: { key: true } })
    const name = typeof target === 'string' ? target : part?.key
    if (name) await forgetKnown(tx, actor, newest.id, { target: name, knows })
  })
}

async function forgetKnown(
  tx: Transaction,
  actor: Actor,
  versionId: string,
  { target, knows }: { target: string; knows: string },
): Promise<void> {
  await tx.summaryDraft.deleteMany({
    where: { ...whereOf(versionId, target, actor), savedAt: { lte: new Date(knows) } },
  })
}

const whereOf = (versionId: string, target: string, actor: Actor) => ({
  versionId,
  target,
  personId: personIdOf(actor) ?? nobody,
})

/** Two windows of one person take turns. */
async function lockDraft(
  tx: Transaction,
  where: ReturnType<typeof whereOf>,
): Promise<StoredDraft | null> {
  const { versionId, target, personId } = where
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`draft ${versionId} ${target} ${personId}`}, 0))`
  const row = await tx.summaryDraft.findUnique({ where: { versionId_target_personId: where } })
  return row && storedDraft(row)
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { citableIds } from '@/lib/contributions/queries/citable'
import { newestVersion } from '@/lib/drafts/about'
import { citableInterviewsBySlug } from '@/lib/interviews/cited'
import { citableItemsBySlug } from '@/lib/library/cited'
import { now } from '@/lib/platform/clock'
import { db, isDuplicate, transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { cite } from '@/lib/summaries/operations/citations'
import { readableNotes } from './notes'
import { trayLimit, type PullInput, type PutInput } from './schema'

/**
 * Lays something aside that the actor may read: a reference, never its words. The same thing twice is there once.
 * Nothing in the log: it is a list of one's own on the desk.
 */
export async function putIntoTray(actor: Actor, input: PutInput): Promise<{ slug: string }> {
  try {
    return await transaction(async (tx) => {
      const { row, about } = await newestVersion(tx, actor, input.slug)
      authorize(actor, 'tray.use', about)
      if ((await tx.trayItem.count({ where: { summaryId: row.id } })) >= trayLimit)
        throw new Refusal('invalid', 'trayFull', { params: { maximum: trayLimit } })
      const thing = await thingOf(tx, actor, row.dialogueId, input)
      const known = await tx.trayItem.count({ where: { summaryId: row.id, ...thing } })
      if (known === 0)
        await tx.trayItem.create({
          data: { ...thing, summaryId: row.id, addedById: personIdOf(actor), addedAt: now() },
          select: { id: true },
        })
      return { slug: row.slug }
    })
  } catch (error) {
    // Two clicks at once: it is there.
    if (isDuplicate(error)) return { slug: input.slug }
    throw error
  }
}

/** What may be cited may be laid aside: of this dialogue, out for its readers, and readable to who does it. */
async function thingOf(tx: Transaction, actor: Actor, dialogueId: string, input: PutInput) {
  const nothing = { contributionId: null, interviewId: null, noteId: null, itemId: null }
  const whole = { startSecond: null, endSecond: null }
  if (input.view) {
    const [contributionId] = await citableIds(tx, actor, dialogueId, [input.view])
    if (contributionId) return { ...nothing, ...whole, contributionId }
  }
  if (input.interview) {
    const { interview, start = null, end = null } = input
    const found = await citableInterviewsBySlug(tx, actor, dialogueId, [interview])
    const interviewId = found.get(interview)?.id
    if (interviewId) return { ...nothing, interviewId, startSecond: start, endSecond: end }
  }
  if (input.note && (await readableNotes(actor, dialogueId, [input.note], tx)).has(input.note))
    return { ...nothing, ...whole, noteId: input.note }
  if (input.item) {
    const found = await citableItemsBySlug(tx, actor, dialogueId, [input.item])
    const itemId = found.get(input.item)?.id
    if (itemId) return { ...nothing, ...whole, itemId }
  }
  throw notFound()
}

export async function takeOutOfTray(
  actor: Actor,
  { id, partId }: { id: string; partId?: string | undefined },
) {
  return transaction(async (tx) => {
    const found = await tx.trayItem.findUnique({
      where: { id },
      select: { summary: { select: { slug: true } } },
    })
    if (!found) throw notFound()
    const { about, row } = await newestVersion(tx, actor, found.summary.slug)
    authorize(actor, 'tray.use', about)
    await tx.trayItem.deleteMany({ where: { id, summaryId: row.id } })
    return { slug: row.slug, partId: partId || null }
  })
}

/** Cites what lies in the tray, by the rules of citing; it stays in the tray for other parts. */
export async function pullIntoPart(actor: Actor, { id, partId, side }: PullInput) {
  const thing = await db().trayItem.findUnique({
    where: { id },
    include: {
      summary: { select: { slug: true } },
      contribution: { select: { publicId: true } },
      interview: { select: { slug: true } },
      item: { select: { slug: true } },
    },
  })
  if (!thing) throw notFound()
  const { about } = await newestVersion(db(), actor, thing.summary.slug)
  authorize(actor, 'tray.use', about)
  const { contribution, interview, noteId, item, startSecond: start, endSecond: end } = thing
  if (contribution) return cite(actor, { partId, side, views: [contribution.publicId] })
  if (interview && start !== null)
    return cite(actor, { partId, side, moments: [{ slug: interview.slug, start, end }] })
  if (interview) return cite(actor, { partId, side, interviews: [interview.slug] })
  if (noteId) return cite(actor, { partId, side, notes: [noteId] })
  if (item) return cite(actor, { partId, side, documents: [{ slug: item.slug, locator: null }] })
  throw notFound()
}

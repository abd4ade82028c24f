import 'server-only'
import { db, type Transaction } from '@/lib/platform/db'

const inSummary = { version: { select: { summary: { select: { slug: true } } } } } as const

/** What somebody has written into drafts of summaries, said about them among those who write, and had against them. */
export async function writingOfPerson(personId: string) {
  const [drafts, comments, objections] = await Promise.all([
    db().summaryDraft.findMany({
      where: { personId },
      orderBy: { savedAt: 'asc' },
      select: { target: true, fields: true, savedAt: true, ...inSummary },
    }),
    db().summaryComment.findMany({
      where: { byId: personId },
      orderBy: { at: 'asc' },
      select: { text: true, at: true, ...inSummary },
    }),
    db().objection.findMany({
      where: { personId, withdrawnAt: null },
      orderBy: [{ day: 'asc' }, { publicId: 'asc' }],
      select: {
        ...{ text: true, language: true, attribution: true, day: true, enteredById: true },
        ...inSummary,
      },
    }),
  ])
  return {
    unsavedWords: drafts.map(({ version, ...each }) => ({ ...each, summary: slugOf(version) })),
    comments: comments.map(({ version, ...each }) => ({ ...each, summary: slugOf(version) })),
    objections: objections.map(({ version, enteredById, ...each }) => ({
      ...each,
      summary: slugOf(version),
      enteredByFacilitator: enteredById !== null,
    })),
  }
}

const slugOf = (version: { summary: { slug: string } }) => version.summary.slug

/** What was never saved goes; what was said among colleagues stays as nobody's. */
export async function forgetWriting(tx: Transaction, personId: string): Promise<void> {
  await tx.summaryDraft.deleteMany({ where: { personId } })
  await tx.summaryComment.updateMany({ where: { byId: personId }, data: { byId: null } })
  await tx.summaryComment.updateMany({
    where: { settledById: personId },
    data: { settledById: null },
  })
  await tx.trayItem.updateMany({ where: { addedById: personId }, data: { addedById: null } })
}

/** Printed objections stay as of the group and of nobody. */
export async function detachObjections(tx: Transaction, personId: string): Promise<void> {
  await tx.objection.updateMany({
    where: { personId, attribution: { in: ['named', 'role'] } },
    data: { attribution: 'group', roleTitle: null },
  })
  await tx.objection.updateMany({ where: { personId }, data: { personId: null } })
}

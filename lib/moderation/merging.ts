import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/platform/clock'
import { Prisma, type Transaction } from '@/lib/platform/db'

type Ids = { id: string; keptId: string; decisionId: string }

const answer = {
  value: true,
  enteredById: true,
  provenance: true,
  createdAt: true,
  changedAt: true,
  takenOverAt: true,
  isImportant: true,
} as const
type Answer = Prisma.ResponseGetPayload<{ select: typeof answer }>

/**
 * Both count once: answers to the duplicate become answers to the view that stays, of two by one person the later
 * one; nobody answers a view that is theirs in either wording. What was there before is kept, to go back to.
 */
export async function moveAnswers(tx: Transaction, { id, keptId, decisionId }: Ids): Promise<void> {
  const authors = await authorsOf(tx, [id, keptId])
  const [here, there] = await Promise.all([answersTo(tx, id), answersTo(tx, keptId)])
  const people = [...new Set([...here.keys(), ...authors])]
  const moved = people.flatMap((personId) => {
    const [own, other] = [here.get(personId), there.get(personId)]
    if (!own && !other) return []
    const isTheirs = authors.includes(personId)
    // Of the same moment the one to the view that stays.
    const isLater = own !== undefined && (!other || own.changedAt > other.changedAt)
    const comes = isLater && !isTheirs
    const gives = other !== undefined && (isTheirs || isLater)
    return [{ personId, own, other, comes, gives }]
  })
  await tx.movedResponse.createMany({
    data: moved.map(({ personId, own, other, gives }) => ({
      decisionId,
      personId,
      ...(own && asColumns(own)),
      ...(gives && other && { displaced: toJson(other) }),
    })),
  })
  const leaving = moved.filter(({ gives }) => gives).map(({ personId }) => personId)
  await tx.response.deleteMany({
    where: { OR: [{ contributionId: id }, { contributionId: keptId, personId: { in: leaving } }] },
  })
  await tx.response.createMany({
    data: moved.flatMap(({ personId, own, comes }) =>
      own && comes ? [{ contributionId: keptId, personId, ...asColumns(own) }] : [],
    ),
  })
}

/** Back to two views. An answer that was changed after the merge belongs to the view that stayed. */
export async function moveAnswersBack(
  tx: Transaction,
  { id, keptId, decisionId }: Ids,
): Promise<void> {
  const moved = await tx.movedResponse.findMany({ where: { decisionId } })
  const there = await answersTo(tx, keptId)
  const gone: string[] = []
  const again: Prisma.ResponseCreateManyInput[] = []
  for (const { personId, displaced, decisionId: _of, ...own } of moved) {
    const current = there.get(personId)
    const { value, createdAt, changedAt } = own
    if (value && createdAt && changedAt)
      again.push({
        contributionId: id,
        personId,
        ...asColumns({ ...own, value, createdAt, changedAt }),
      })
    const came = current && current.changedAt.getTime() === changedAt?.getTime()
    if (came) gone.push(personId)
    if (displaced !== null && (came || !current))
      again.push({ contributionId: keptId, personId, ...fromJson(displaced) })
  }
  await tx.response.deleteMany({ where: { contributionId: keptId, personId: { in: gone } } })
  await tx.response.createMany({ data: again, skipDuplicates: true })
  await tx.movedResponse.deleteMany({ where: { decisionId } })
}

/**
 * Ends every merge that a view is part of, as the duplicate or as the view that stayed, and every proposal to merge
 * another one into it. Returns the duplicates that are views of their own again.
 */
export async function unmergeAll(tx: Transaction, contributionId: string): Promise<string[]> {
  await dropProposalsInto(tx, contributionId)
  const merges = await tx.decision.findMany({
    where: {
      kind: 'merge',
      state: 'inForce',
      endedAt: null,
      OR: [{ contributionId }, { keptId: contributionId }],
    },
    select: { id: true, contributionId: true },
  })
  for (const { id } of merges) {
    await unmerge(tx, id)
    await tx.decision.update({
      where: { id },
      data: { state: 'overturned', endedAt: now() },
      select: { id: true },
    })
  }
  return merges.map((merge) => merge.contributionId)
}

/** The view that was to stay doesn't, so nothing can be merged into it any more. */
export async function dropProposalsInto(tx: Transaction, keptId: string): Promise<void> {
  await tx.decision.updateMany({
    where: { kind: 'merge', state: 'proposed', endedAt: null, keptId },
    data: { state: 'rejected', decidedAt: now(), endedAt: now() },
  })
}

export async function unmerge(tx: Transaction, decisionId: string): Promise<void> {
  const merge = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { contributionId: true, keptId: true, stateBefore: true, movedReplyIds: true },
  })
  const { contributionId: id, keptId, stateBefore, movedReplyIds } = merge
  if (!keptId) return
  await moveAnswersBack(tx, { id, keptId, decisionId })
  await tx.contribution.updateMany({
    where: { id: { in: movedReplyIds }, parentId: keptId },
    data: { parentId: id },
  })
  await tx.contribution.updateMany({
    where: { id, state: 'merged' },
    data: { state: stateBefore, mergedIntoId: null },
  })
}

async function authorsOf(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.contribution.findMany({
    where: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids } }], personId: { not: null } },
    select: { personId: true },
  })
  return rows.flatMap(({ personId }) => personId ?? [])
}

async function answersTo(tx: Transaction, contributionId: string): Promise<Map<string, Answer>> {
  const rows = await tx.response.findMany({
    where: { contributionId },
    select: { personId: true, ...answer },
  })
  return new Map(rows.map(({ personId, ...rest }) => [personId, rest]))
}

function asColumns({ provenance, ...columns }: Answer) {
  return { ...columns, provenance: provenance ?? Prisma.DbNull }
}

const stored = z.object({
  value: z.enum(['agree', 'disagree', 'unsure']),
  enteredById: z.string().nullable(),
  provenance: z.json().nullable(),
  createdAt: z.coerce.date(),
  changedAt: z.coerce.date(),
  takenOverAt: z.coerce.date().nullable(),
  isImportant: z.boolean().default(false),
})

const toJson = (kept: Answer) => ({
  value: kept.value,
  enteredById: kept.enteredById,
  provenance: kept.provenance,
  createdAt: kept.createdAt.toISOString(),
  changedAt: kept.changedAt.toISOString(),
  takenOverAt: kept.takenOverAt?.toISOString() ?? null,
  isImportant: kept.isImportant,
})

const fromJson = (json: unknown) => asColumns(stored.parse(json))

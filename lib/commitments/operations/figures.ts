import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { System } from '@/lib/access/actor'
import { publish, type Memory } from '@/lib/common-ground/publication'
import { nothingGiven, type CellMemory } from '@/lib/common-ground/release'
import { none, type Tally } from '@/lib/common-ground/tally'
import { isCoreGroup } from '@/lib/dialogues/schema'
import { now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import { storedInput } from '../figure-row'
import { publicSteps } from '../public-steps'

/** Each day anew, for what was reported last of every public promise: never one answer at a time. */
export async function refreshFigures(portal: System): Promise<number> {
  const rows = await db().commitment.findMany({
    where: { state: 'published', steps: { some: publicSteps } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of rows) await refreshFiguresOf(portal, id)
  return rows.length
}

/**
 * What may be told of the answers to the newest public step, under the rules of small numbers and held against what
 * was told of them before: no figure below five, nor one that gives four away by subtraction.
 */
export async function refreshFiguresOf(_portal: System, commitmentId: string): Promise<void> {
  await transaction(async (tx) => {
    // Two at once would each remember only their own figure.
    await tx.$queryRaw`SELECT 1 FROM commitment WHERE id = ${commitmentId}::uuid FOR UPDATE`
    const step = await tx.commitmentStep.findFirst({
      where: { commitmentId, ...publicSteps },
      orderBy: { number: 'desc' },
      select: { id: true, commitment: { select: { dialogueId: true } }, figures: true },
    })
    if (!step) return
    const groups = await seatsIn(tx, step.commitment.dialogueId)
    const counted = await talliesOf(tx, step.id, step.commitment.dialogueId)
    const cells: Partial<Record<StakeholderGroup, CellMemory>> = {}
    for (const { group, input } of step.figures) cells[group] = storedInput.parse(input).memory
    const before: Memory<StakeholderGroup> = {
      [step.id]: { counted: cells, heldOut: {}, verdict: null },
    }
    const { publication, memory } = publish(
      { groups, views: [{ id: step.id, counted }], isClosing: false },
      before,
    )
    for (const { group, figure } of publication.views[0]?.groups ?? []) {
      const cell = memory[step.id]?.counted[group] ?? nothingGiven
      const members = groups.find((seats) => seats.group === group)?.members ?? 0
      const made = {
        shown: { figure },
        input: { tally: counted[group] ?? none, members, memory: cell },
        madeAt: now(),
      }
      await tx.commitmentFigure.upsert({
        where: { stepId_group: { stepId: step.id, group } },
        create: { stepId: step.id, group, ...made },
        update: made,
        select: { stepId: true },
      })
    }
  })
}

type Seats = { group: StakeholderGroup; members: number; isExpected: boolean }

/** The groups of the dialogue with how many approved members each has. */
async function seatsIn(tx: Transaction, dialogueId: string): Promise<Seats[]> {
  const rows = await tx.$queryRaw<{ group: string; isExpected: boolean; members: number }[]>`
    SELECT d."group"::text AS "group", d.is_expected AS "isExpected", count(a.id)::int AS members
    FROM dialogue_group d
    LEFT JOIN (registration g JOIN affiliation a ON a.id = g.affiliation_id AND a.state = 'approved')
      ON g.dialogue_id = d.dialogue_id AND a."group" = d."group" AND g.state IN ('confirmed', 'attended')
    WHERE d.dialogue_id = ${dialogueId}::uuid
    GROUP BY 1, 2 ORDER BY 1`
  return rows.map((row) => {
    const group = spelled<StakeholderGroup>(row.group)
    return { group, members: row.members, isExpected: row.isExpected && isCoreGroup(group) }
  })
}

/** Of those who are still approved, in the group for which they are now. */
async function talliesOf(tx: Transaction, stepId: string, dialogueId: string) {
  const rows = await tx.$queryRaw<(Tally & { group: string })[]>`
    SELECT f."group"::text AS "group",
      count(*) FILTER (WHERE a.value = 'agree')::int AS agree,
      count(*) FILTER (WHERE a.value = 'disagree')::int AS disagree,
      count(*) FILTER (WHERE a.value = 'unsure')::int AS unsure
    FROM commitment_answer a
    JOIN registration g ON g.dialogue_id = ${dialogueId}::uuid AND g.person_id = a.person_id
    JOIN affiliation f ON f.id = g.affiliation_id AND f.state = 'approved'
    WHERE a.step_id = ${stepId}::uuid AND g.state IN ('confirmed', 'attended')
    GROUP BY 1`
  const counted: Partial<Record<StakeholderGroup, Tally>> = {}
  for (const { group, ...counts } of rows) counted[spelled<StakeholderGroup>(group)] = counts
  return counted
}

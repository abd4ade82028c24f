import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import { db, type Reader } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import { flaggedShares, type EnteredShare, type Flagged } from '../share'

export type ShareToLookAt = { group: StakeholderGroup; facilitator: string }

/** In words: where one facilitator entered much of what a group answered. Nothing for whoever may not know. */
export async function sharesToLookAt(
  actor: Actor,
  dialogue: DialogueFacts,
): Promise<ShareToLookAt[]> {
  if (!can(actor, 'entry.readShare', { dialogue })) return []
  const [answers, views] = await Promise.all([
    enteredShares(db(), dialogue.id),
    enteredViews(db(), dialogue.id),
  ])
  const flagged = bothOnce(flaggedShares(answers), flaggedShares(views))
  const names = await namesOf(
    db(),
    flagged.map(({ enteredById }) => enteredById),
  )
  return flagged.map(({ group, enteredById }) => ({
    group,
    facilitator: names.get(enteredById) ?? '',
  }))
}

/** A facilitator who entered much of the answers and much of the views of a group is one to look at. */
function bothOnce(answers: readonly Flagged[], views: readonly Flagged[]): Flagged[] {
  const known = (each: Flagged) =>
    answers.some(
      ({ group, enteredById }) => group === each.group && enteredById === each.enteredById,
    )
  return [...answers, ...views.filter((each) => !known(each))]
}

type Counted = { group: string; enteredById: string | null; answers: number; people: number }

/** Answers per group of approved people, and how many of them each facilitator entered. */
async function enteredShares(reader: Reader, dialogueId: string): Promise<EnteredShare[]> {
  // Counted by the database: a dialogue may have a million answers.
  const rows = await reader.$queryRaw<Counted[]>`
    SELECT a."group"::text AS "group", r.entered_by_id AS "enteredById", count(*)::int AS answers,
      count(DISTINCT r.person_id)::int AS people
    FROM response r
    JOIN contribution c ON c.id = r.contribution_id AND c.dialogue_id = ${dialogueId}::uuid
    JOIN registration g ON g.dialogue_id = c.dialogue_id AND g.person_id = r.person_id
      AND g.state IN ('confirmed', 'attended')
    JOIN affiliation a ON a.id = g.affiliation_id AND a.state = 'approved'
    GROUP BY GROUPING SETS ((a."group", r.entered_by_id), (a."group"))
    HAVING GROUPING(r.entered_by_id) = 1 OR r.entered_by_id IS NOT NULL`
  return sharesOf(rows)
}

/** The same for views, by hand or out of a file: they answer the dialogue's question. Anonymous ones are nobody's. */
async function enteredViews(reader: Reader, dialogueId: string): Promise<EnteredShare[]> {
  const rows = await reader.$queryRaw<Counted[]>`
    SELECT a."group"::text AS "group", c.entered_by_id AS "enteredById", count(*)::int AS answers,
      count(DISTINCT c.person_id)::int AS people
    FROM contribution c
    JOIN registration g ON g.dialogue_id = c.dialogue_id AND g.person_id = c.person_id
      AND g.state IN ('confirmed', 'attended')
    JOIN affiliation a ON a.id = g.affiliation_id AND a.state = 'approved'
    WHERE c.dialogue_id = ${dialogueId}::uuid AND c.parent_id IS NULL AND c.state <> 'withdrawn'
    GROUP BY GROUPING SETS ((a."group", c.entered_by_id), (a."group"))
    HAVING GROUPING(c.entered_by_id) = 1 OR c.entered_by_id IS NOT NULL`
  return sharesOf(rows)
}

function sharesOf(rows: readonly Counted[]): EnteredShare[] {
  const totals = rows.filter(({ enteredById }) => enteredById === null)
  return totals.map(({ group, answers, people }) => ({
    group: spelled<StakeholderGroup>(group),
    answers,
    people,
    entered: rows.flatMap((each) =>
      each.group === group && each.enteredById !== null
        ? [{ enteredById: each.enteredById, answers: each.answers }]
        : [],
    ),
  }))
}

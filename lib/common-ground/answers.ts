import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { DialogueFacts } from '@/lib/access/facts'
import { stageOpens } from '@/lib/access/stages'
import { spelled } from '@/lib/platform/spelled'
import { isCoreGroup } from '@/lib/dialogues/schema'
import { after, hours, now } from '@/lib/platform/clock'
import { Prisma, type Reader } from '@/lib/platform/db'
import type { GroupSeats, ViewAnswers } from './publication'
import { none, type Tally } from './tally'

export type GroupRoster = GroupSeats<StakeholderGroup> & {
  /** How many members have answered any view. */
  answered: number
  /** Half of them have answered at most so many. */
  answersEach?: number
}

/** What the figures of a dialogue are made of at one moment: never shown, and gone when they are made. */
export type Answers = {
  groups: GroupRoster[]
  /** By the inner ids of the views. */
  views: ViewAnswers<StakeholderGroup>[]
  /** Nobody can answer any more. */
  isClosing: boolean
}

/** Who registers by the web while a round runs is counted apart for so long. */
const newcomer = hours(48)

/** The live views with the answers of everybody whose affiliation is approved. */
export async function answersIn(reader: Reader, dialogue: DialogueFacts): Promise<Answers> {
  const [groups, ids, tallies, each, asked] = await Promise.all([
    groupsIn(reader, dialogue.id),
    liveViews(reader, dialogue.id),
    talliesIn(reader, dialogue),
    answersEachIn(reader, dialogue.id),
    reader.impression.findMany({ where: { contribution: { dialogueId: dialogue.id } } }),
  ])
  const views = new Map(ids.map((id) => [id, emptyRow(id)]))
  for (const { viewId, group, isLate, isMostActive, marks, ...tally } of tallies) {
    const view = views.get(viewId)
    if (!view) continue
    const side = view[isLate ? 'heldOut' : 'counted']
    side[group] = sum(side[group] ?? none, tally)
    if (isLate) continue
    if (isMostActive) view.mostActive[group] = tally
    view.marks[group] = (view.marks[group] ?? 0) + marks
  }
  for (const { contributionId, group, count } of asked) {
    const view = views.get(contributionId)
    if (view) view.asked[group] = count
  }
  return {
    groups: groups.map((roster) => ({ ...roster, answersEach: each.get(roster.group) ?? 0 })),
    views: [...views.values()],
    isClosing: !stageOpens(dialogue, 'response.give', now()),
  }
}

type ViewRow = Required<ViewAnswers<StakeholderGroup>>

const emptyRow = (id: string): ViewRow => ({
  id,
  counted: {},
  heldOut: {},
  mostActive: {},
  marks: {},
  asked: {},
})

const sum = (one: Tally, other: Tally): Tally => ({
  agree: one.agree + other.agree,
  disagree: one.disagree + other.disagree,
  unsure: one.unsure + other.unsure,
})

/** The groups of the dialogue with how many approved members each has, and how many of those have answered. */
async function groupsIn(reader: Reader, dialogueId: string): Promise<GroupRoster[]> {
  const rows = await reader.$queryRaw<
    { group: string; isExpected: boolean; members: number; answered: number }[]
  >`
    SELECT d."group"::text AS "group", d.is_expected AS "isExpected", count(a.id)::int AS members,
      count(h.person_id) FILTER (WHERE a.id IS NOT NULL)::int AS answered
    FROM dialogue_group d
    LEFT JOIN (registration g JOIN affiliation a ON a.id = g.affiliation_id AND a.state = 'approved')
      ON g.dialogue_id = d.dialogue_id AND a."group" = d."group" AND g.state IN ('confirmed', 'attended')
    LEFT JOIN respondent h ON h.dialogue_id = g.dialogue_id AND h.person_id = g.person_id
    WHERE d.dialogue_id = ${dialogueId}::uuid
    GROUP BY 1, 2 ORDER BY 1`
  return rows.map((row) => {
    const group = spelled<StakeholderGroup>(row.group)
    return { ...row, group, isExpected: row.isExpected && isCoreGroup(group) }
  })
}

/** Views, not replies, whose words everybody inside the dialogue can read now. */
const isLive = (at: Date) => Prisma.sql`
  c.parent_id IS NULL
  AND (c.state IN ('published', 'redacted') OR (c.state = 'held' AND c.held_until <= ${at}))
  AND NOT EXISTS (SELECT FROM session se WHERE se.id = c.session_id AND se.rule = 'closed')`

async function liveViews(reader: Reader, dialogueId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM contribution c WHERE c.dialogue_id = ${dialogueId}::uuid AND ${isLive(now())}
    ORDER BY c.id`
  return rows.map(({ id }) => id)
}

type TallyRow = Tally & {
  viewId: string
  group: StakeholderGroup
  isLate: boolean
  isMostActive: boolean
  marks: number
}

/**
 * Counted by the database in one pass, because there may be millions of answers. Most active are those who answered
 * most, a twentieth of the people at most: where many have answered the same number, all of them or none.
 */
async function talliesIn(reader: Reader, dialogue: DialogueFacts): Promise<TallyRow[]> {
  const at = now()
  const rows = await reader.$queryRaw<(Omit<TallyRow, 'group'> & { group: string })[]>`
    WITH given AS (
      SELECT r.contribution_id AS view_id, r.person_id, r.value, r.is_important, a."group",
        coalesce(g.channel = 'web' AND g.created_at > ${after(at, -newcomer)}
          AND g.created_at > ${roundBegan(dialogue)}, false) AS is_late
      FROM contribution c
      JOIN response r ON r.contribution_id = c.id
      JOIN registration g ON g.dialogue_id = c.dialogue_id AND g.person_id = r.person_id
      JOIN affiliation a ON a.id = g.affiliation_id
      WHERE c.dialogue_id = ${dialogue.id}::uuid AND ${isLive(at)}
        AND g.state IN ('confirmed', 'attended') AND a.state = 'approved'),
    busy AS (
      SELECT person_id, count(*) OVER (ORDER BY count(*) DESC) * 20 <= count(*) OVER () AS is_most
      FROM given WHERE NOT is_late GROUP BY person_id)
    SELECT view_id AS "viewId", "group"::text AS "group", is_late AS "isLate",
      coalesce(is_most, false) AS "isMostActive",
      count(*) FILTER (WHERE value = 'agree')::int AS agree,
      count(*) FILTER (WHERE value = 'disagree')::int AS disagree,
      count(*) FILTER (WHERE value = 'unsure')::int AS unsure,
      count(*) FILTER (WHERE is_important)::int AS marks
    FROM given LEFT JOIN busy USING (person_id)
    GROUP BY 1, 2, 3, 4`
  return rows.map((row) => ({ ...row, group: spelled<StakeholderGroup>(row.group) }))
}

/** How many live views the people of a group have answered, in the middle of those who answered any. */
async function answersEachIn(reader: Reader, dialogueId: string) {
  const rows = await reader.$queryRaw<{ group: string; middle: number }[]>`
    SELECT "group"::text AS "group",
      (percentile_disc(0.5) WITHIN GROUP (ORDER BY given))::int AS middle
    FROM (
      SELECT a."group", count(*) AS given
      FROM contribution c
      JOIN response r ON r.contribution_id = c.id
      JOIN registration g ON g.dialogue_id = c.dialogue_id AND g.person_id = r.person_id
      JOIN affiliation a ON a.id = g.affiliation_id
      WHERE c.dialogue_id = ${dialogueId}::uuid AND ${isLive(now())}
        AND g.state IN ('confirmed', 'attended') AND a.state = 'approved'
      GROUP BY a."group", r.person_id) people
    GROUP BY 1`
  return new Map(rows.map(({ group, middle }) => [spelled<StakeholderGroup>(group), middle]))
}

/** When answering opened: whoever was registered before isn't late. Null where no date says so. */
function roundBegan({ stages }: DialogueFacts): Date | null {
  const opened = stages
    .filter(({ kind }) => kind === 'discussion')
    .flatMap(({ opensAt }) => opensAt ?? [])
  return opened[0] ?? null
}

import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { DialogueFacts } from '@/lib/access/facts'
import { stageOpens } from '@/lib/access/stages'
import { groupFrom } from '@/lib/dialogues/groups'
import { isCoreGroup } from '@/lib/dialogues/schema'
import { after, hours, now } from '@/lib/platform/clock'
import { Prisma, type Reader } from '@/lib/platform/db'
import type { GroupSeats, ViewAnswers } from './publication'

export type GroupRoster = GroupSeats<StakeholderGroup> & {
  /** How many members have answered any view. */
  answered: number
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
  const [groups, ids, tallies] = await Promise.all([
    groupsIn(reader, dialogue.id),
    liveViews(reader, dialogue.id),
    talliesIn(reader, dialogue),
  ])
  const views = new Map(ids.map((id) => [id, { id, counted: {}, heldOut: {} } as ViewRow]))
  for (const { viewId, group, isLate, ...tally } of tallies) {
    const view = views.get(viewId)
    if (view) view[isLate ? 'heldOut' : 'counted'][group] = tally
  }
  return {
    groups,
    views: [...views.values()],
    isClosing: !stageOpens(dialogue, 'response.give', now()),
  }
}

type ViewRow = Required<ViewAnswers<StakeholderGroup>>

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
    const group = groupFrom(row.group)
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

type TallyRow = {
  viewId: string
  group: StakeholderGroup
  isLate: boolean
  agree: number
  disagree: number
  unsure: number
}

/** Counted by the database in one pass, because there may be millions of answers. */
async function talliesIn(reader: Reader, dialogue: DialogueFacts): Promise<TallyRow[]> {
  const at = now()
  const rows = await reader.$queryRaw<(Omit<TallyRow, 'group'> & { group: string })[]>`
    SELECT r.contribution_id AS "viewId", a."group"::text AS "group",
      coalesce(g.channel = 'web' AND g.created_at > ${after(at, -newcomer)}
        AND g.created_at > ${roundBegan(dialogue)}, false) AS "isLate",
      count(*) FILTER (WHERE r.value = 'agree')::int AS agree,
      count(*) FILTER (WHERE r.value = 'disagree')::int AS disagree,
      count(*) FILTER (WHERE r.value = 'unsure')::int AS unsure
    FROM contribution c
    JOIN response r ON r.contribution_id = c.id
    JOIN registration g ON g.dialogue_id = c.dialogue_id AND g.person_id = r.person_id
    JOIN affiliation a ON a.id = g.affiliation_id
    WHERE c.dialogue_id = ${dialogue.id}::uuid AND ${isLive(at)}
      AND g.state IN ('confirmed', 'attended') AND a.state = 'approved'
    GROUP BY 1, 2, 3`
  return rows.map((row) => ({ ...row, group: groupFrom(row.group) }))
}

/** When answering opened: whoever was registered before isn't late. Null where no date says so. */
function roundBegan({ stages }: DialogueFacts): Date | null {
  const opened = stages
    .filter(({ kind }) => kind === 'discussion')
    .flatMap(({ opensAt }) => opensAt ?? [])
  return opened[0] ?? null
}

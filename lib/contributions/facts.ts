import 'server-only'
import type {
  Attribution,
  Channel,
  ContributionState,
  DialogueAccess,
  DialogueState,
  Scope,
  StageKind,
  StageSwitch,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { Prisma, type Reader, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { spelled } from '@/lib/platform/spelled'
import { translatedStored } from '@/lib/platform/translated'
import type { AboutContribution } from './rules'

/*
 * Answering and posting are the portal's hottest writes. All that the rules ask about is therefore read by one
 * statement of SQL; the same through Prisma's relations takes eight.
 */

type DialogueRow = {
  dialogueId: string
  slug: string
  access: DialogueAccess
  dialogueState: DialogueState
  isOffSite: boolean
  stages: { kind: string; opensAt: number | null; closesAt: number | null; switch: string }[]
  leads: { personId: string; groups: string[] }[]
}

const dialogueColumns = Prisma.sql`
  d.id AS "dialogueId", d.slug, d.access, d.state AS "dialogueState",
  EXISTS (SELECT FROM shelter s
    WHERE s.dialogue_id = d.id AND s.kind = 'dialogue' AND s.lifted_at IS NULL) AS "isOffSite",
  (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'switch', s.switch,
      'opensAt', extract(epoch FROM s.opens_at) * 1000, 'closesAt', extract(epoch FROM s.closes_at) * 1000)), '[]')
    FROM stage s WHERE s.dialogue_id = d.id) AS stages,
  (SELECT coalesce(json_agg(json_build_object('personId', r.person_id, 'groups',
      array(SELECT a."group" FROM affiliation a WHERE a.person_id = r.person_id AND a.state = 'approved')
        || CASE WHEN r.speaks_for IS NULL THEN '{}' ELSE array[r.speaks_for] END)), '[]')
    FROM role_grant r JOIN person p ON p.id = r.person_id JOIN account ac ON ac.person_id = p.id
    WHERE r.dialogue_id = d.id AND r.role = 'safeguarding_lead' AND r.ended_at IS NULL
      AND p.erased_at IS NULL AND p.merged_into_id IS NULL AND ac.suspended_at IS NULL) AS leads`

const moment = (milliseconds: number | null) =>
  milliseconds === null ? null : new Date(milliseconds)

function dialogueFactsOf(row: DialogueRow): DialogueFacts {
  return {
    id: row.dialogueId,
    access: row.access,
    state: row.dialogueState,
    isSheltered: row.isOffSite,
    stages: row.stages.map((stage) => ({
      kind: spelled<StageKind>(stage.kind),
      opensAt: moment(stage.opensAt),
      closesAt: moment(stage.closesAt),
      switch: spelled<StageSwitch>(stage.switch),
    })),
    safeguardingLeads: row.leads.map(({ personId, groups }) => ({
      personId,
      groups: groups.map((group) => spelled<StakeholderGroup>(group)),
    })),
  }
}

export type PromptFacts = {
  dialogue: DialogueFacts
  slug: string
  promptId: string
  closedAt: Date | null
}

/** A dialogue with what its list of views can be narrowed down by; null where there is none. */
export async function dialogueWithFilters(
  reader: Reader,
  which: { id: string } | { slug: string },
) {
  const whichOne =
    'id' in which ? Prisma.sql`d.id = ${which.id}::uuid` : Prisma.sql`d.slug = ${which.slug}`
  const [row] = await reader.$queryRaw<
    (DialogueRow & { title: unknown; topics: string[]; groups: string[] })[]
  >`
    SELECT d.title, d.topics, (SELECT coalesce(json_agg(g."group"), '[]') FROM dialogue_group g WHERE g.dialogue_id = d.id)
      AS groups, ${dialogueColumns}
    FROM dialogue d WHERE ${whichOne}`
  if (!row) return null
  const groups = row.groups.map((group) => spelled<StakeholderGroup>(group))
  const title = translatedStored.parse(row.title)
  return { dialogue: dialogueFactsOf(row), slug: row.slug, title, topics: row.topics, groups }
}

/** The prompt that somebody answers, with its dialogue; null where there is none. */
export async function promptFacts(tx: Reader, promptId: string): Promise<PromptFacts | null> {
  const [row] = await tx.$queryRaw<(DialogueRow & { closedAt: Date | null })[]>`
    SELECT p.closed_at AS "closedAt", ${dialogueColumns}
    FROM prompt p JOIN dialogue d ON d.id = p.dialogue_id WHERE p.id = ${promptId}::uuid`
  if (!row) return null
  return { dialogue: dialogueFactsOf(row), slug: row.slug, promptId, closedAt: row.closedAt }
}

export type ContributionFacts = AboutContribution & {
  /** Of the row: another one after every change of it. */
  version: string
  slug: string
  publicId: string
  promptId: string
  parentId: string | null
}

type ContributionRow = DialogueRow & {
  id: string
  version: string
  publicId: string
  promptId: string
  parentId: string | null
  personId: string | null
  enteredById: string | null
  writtenDownById: string | null
  isTakenOver: boolean
  group: string
  attribution: Attribution
  scope: Scope
  state: string
  channel: Channel
  waitsForLead: boolean
  duplicatesBy: string[]
  wasPublished: boolean
  isAnswered: boolean
  isSheltered: boolean
  isInClosedRoom: boolean
  threadIsHidden: boolean
  threadIsInside: boolean
}

type Which = { publicId: string } | { id: string } | { codeHash: string }

const whereIs = (which: Which) => {
  if ('publicId' in which) return Prisma.sql`c.public_id = ${which.publicId}`
  if ('id' in which) return Prisma.sql`c.id = ${which.id}::uuid`
  return Prisma.sql`c.code_hash = ${which.codeHash}`
}

/**
 * What the rules ask about a contribution; null where there is none. `update` makes other writers of the same row
 * wait; `share` only those who would change it: many people may answer one view at the same time.
 */
export async function contributionFacts(
  tx: Reader,
  which: Which,
  lock: 'none' | 'share' | 'update' = 'none',
): Promise<ContributionFacts | null> {
  // First the lock, then a statement of its own: one that has waited for a lock sees the row as it is now, but
  // everything beside the row (is there an answer yet?) as it was before the wait.
  if (lock === 'update') {
    await tx.$queryRaw`SELECT FROM contribution c WHERE ${whereIs(which)} FOR UPDATE`
  }
  const at = now()
  const [row] = await tx.$queryRaw<ContributionRow[]>`
    SELECT c.id, c.xmin::text AS version, c.public_id AS "publicId", c.prompt_id AS "promptId", c.parent_id AS "parentId",
      c.person_id AS "personId", c.entered_by_id AS "enteredById",
      (SELECT a.transcribed_by_id FROM contribution_audio a WHERE a.contribution_id = c.id) AS "writtenDownById",
      c.taken_over_at IS NOT NULL AS "isTakenOver", c."group", c.attribution, c.scope, c.channel,
      CASE WHEN c.state = 'held' AND c.held_until <= ${at} THEN coalesce(c.state_before::text, 'published')
        ELSE c.state::text END AS state,
      c.state = 'held' AND c.held_until IS NULL AS "waitsForLead",
      array(SELECT d.person_id FROM contribution d WHERE d.merged_into_id = c.id AND d.person_id IS NOT NULL)
        AS "duplicatesBy",
      c.published_on IS NOT NULL AS "wasPublished", ${isSheltered(Prisma.sql`c`)} AS "isSheltered",
      EXISTS (SELECT FROM response r WHERE r.contribution_id = c.id) OR EXISTS (
        SELECT FROM contribution r WHERE r.parent_id = c.id AND r.state <> 'withdrawn') AS "isAnswered",
      ${isInClosedRoom(Prisma.sql`c`)} AS "isInClosedRoom",
      above.id IS NOT NULL AND (${isInClosedRoom(Prisma.sql`above`)} OR NOT (above.state IN ('published', 'redacted')
        OR (above.state = 'held' AND above.held_until <= ${at})
        OR (above.state = 'withdrawn' AND above.published_on IS NOT NULL))) AS "threadIsHidden",
      above.id IS NOT NULL AND (above.scope <> 'public' OR ${isSheltered(Prisma.sql`above`)}) AS "threadIsInside",
      ${dialogueColumns}
    FROM contribution c
    JOIN dialogue d ON d.id = c.dialogue_id
    LEFT JOIN contribution above ON above.id = c.parent_id
    WHERE ${whereIs(which)} ${lock === 'share' ? Prisma.sql`FOR SHARE OF c` : Prisma.empty}`
  return row ? factsOf(row) : null
}

const isInClosedRoom = (alias: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM session se WHERE se.id = ${alias}.session_id AND se.rule = 'closed')`

const isSheltered = (alias: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM shelter s WHERE s.dialogue_id = d.id AND s.kind = 'person' AND s.lifted_at IS NULL
    AND s.person_id = ${alias}.person_id)`

function factsOf(row: ContributionRow): ContributionFacts {
  return {
    dialogue: dialogueFactsOf(row),
    slug: row.slug,
    version: row.version,
    publicId: row.publicId,
    promptId: row.promptId,
    parentId: row.parentId,
    contribution: {
      id: row.id,
      personId: row.personId,
      enteredById: row.enteredById,
      writtenDownById: row.writtenDownById,
      isTakenOver: row.isTakenOver,
      group: spelled<StakeholderGroup>(row.group),
      attribution: row.attribution,
      scope: row.scope,
      state: spelled<ContributionState>(row.state),
      channel: row.channel,
      waitsForLead: row.waitsForLead,
      duplicatesBy: row.duplicatesBy,
      wasPublished: row.wasPublished,
      isAnswered: row.isAnswered,
      isSheltered: row.isSheltered,
      isReply: row.parentId !== null,
      isInClosedRoom: row.isInClosedRoom,
      threadIsHidden: row.threadIsHidden,
      threadIsInside: row.threadIsInside,
    },
  }
}

/** A view that the actor may read, locked; absent or hidden is "not found". */
export async function lockContribution(
  tx: Transaction,
  actor: Actor,
  publicId: string,
  lock: 'share' | 'update' = 'update',
): Promise<ContributionFacts> {
  const facts = await contributionFacts(tx, { publicId }, lock)
  if (!facts || !can(actor, 'contribution.read', facts)) throw notFound()
  return facts
}

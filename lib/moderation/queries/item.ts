import 'server-only'
import type {
  AppealState,
  ContributionState,
  DecisionKind,
  DecisionState,
  ModerationReason,
  WatchedKind,
} from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can, refusalFor } from '@/lib/access/table'
import { contributionFacts, type ContributionFacts } from '@/lib/contributions/facts'
import { shownStates } from '@/lib/contributions/rules'
import { shownSelect } from '@/lib/contributions/shown'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { decisionsAbout, withDecision } from '../facts'
import { mostAlike } from '../similar'
import { asQueued, openQueue, type QueuedView } from './queue'
import { queueSelect } from './waiting'

export type PastDecision = {
  id: string
  kind: DecisionKind
  state: DecisionState
  reason: ModerationReason
  words: string | null
  on: Date
  /** Of a merge: the view that stayed, or would; its words where others can read them. */
  kept: { publicId: string; text: string | null } | null
  canUndo: boolean
  /** Null: it waits for nobody. */
  second: { canGive: boolean; whyNot: string | null } | null
  appeal: {
    text: string
    language: string
    state: AppealState
    answer: string | null
    canAnswer: boolean
    whyNot: string | null
  } | null
}

export type QueueItem = {
  slug: string
  title: Translated
  question: Translated
  view: QueuedView
  state: ContributionState
  flags: { id: string; kind: WatchedKind; words: string; isCleared: boolean }[]
  reports: { reason: ModerationReason; words: string | null; on: Date }[]
  decisions: PastDecision[]
  /** How many were merged into it: hidden, it gives them back. */
  merged: number
  /** Views that say much the same, to merge with. */
  alike: { publicId: string; text: string }[]
  isClaimedByMe: boolean
  can: Record<
    'claim' | 'look' | 'clearFlag' | 'hold' | 'escalate' | 'closeReports' | 'open' | 'merge',
    boolean
  >
  /** Null: they may decide against the view. */
  whyNotDecide: string | null
}

const fewAlike = 4
const comparedWith = 300

/** One view, large, with everything that can be done about it and has been. */
export async function queueItem(actor: Actor, slug: string, publicId: string): Promise<QueueItem> {
  const { dialogue, title } = await openQueue(actor, slug)
  const row = await db().contribution.findFirst({
    where: { AND: [{ publicId, dialogueId: dialogue.id }, await visibleTo(actor)] },
    select: {
      ...shownSelect,
      ...queueSelect,
      flags: { orderBy: { startsAt: 'asc' } },
      reports: {
        where: { closedAt: null },
        orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
        select: { id: true, reason: true, words: true, createdOn: true },
      },
      prompt: { select: { question: true } },
      holds: { where: { endedAt: null }, select: { reason: true, why: true, until: true } },
      _count: { select: { mergedFrom: true } },
    },
  })
  const facts = row && (await contributionFacts(db(), { id: row.id }))
  if (!row || !facts || !can(actor, 'moderation.claim', facts)) throw notFound()
  const open = { ...row, flags: row.flags.filter(({ clearedAt }) => clearedAt === null) }
  const [view] = await asQueued(actor, dialogue, [open])
  if (!view) throw notFound()
  const mayMerge = can(actor, 'moderation.merge', facts)
  return {
    slug,
    title,
    question: translatedStored.parse(row.prompt.question),
    view,
    state: facts.contribution.state,
    flags: row.flags.map(({ id, kind, startsAt, endsAt, clearedAt }) => ({
      id,
      kind,
      words: row.text.slice(startsAt, endsAt),
      isCleared: clearedAt !== null,
    })),
    // An editor releases; what participants report is for those who work in the dialogue.
    reports: can(actor, 'report.close', facts)
      ? row.reports.map(({ reason, words, createdOn }) => ({ reason, words, on: createdOn }))
      : [],
    decisions: await past(actor, facts),
    merged: row._count.mergedFrom,
    alike: mayMerge ? await alikeTo(facts, row.text) : [],
    isClaimedByMe:
      row.claim !== null && row.claim.byId === personIdOf(actor) && row.claim.until > now(),
    can: {
      claim: true,
      // Once somebody has released it, nothing is left to look at.
      look:
        view.lane === 'looks' &&
        !view.given.includes('editing') &&
        can(actor, 'moderation.look', facts),
      clearFlag: can(actor, 'moderation.clearFlag', facts),
      hold: can(actor, 'contribution.hold', facts),
      escalate: can(actor, 'moderation.escalate', facts),
      closeReports: row.reports.length > 0 && can(actor, 'report.close', facts),
      open: can(actor, 'moderation.open', facts),
      merge: mayMerge,
    },
    whyNotDecide: refusalFor(actor, 'moderation.takeAway', facts)?.code ?? null,
  }
}

async function past(actor: Actor, facts: ContributionFacts): Promise<PastDecision[]> {
  if (!can(actor, 'report.close', facts)) return []
  const rows = await decisionsAbout(facts.contribution.id)
  const found: PastDecision[] = []
  for (const row of rows) {
    const about = await withDecision(db(), facts, { id: row.id })
    const { appeal } = row
    const refusal = (verb: 'moderation.second' | 'appeal.answer') =>
      refusalFor(actor, verb, about)?.code ?? null
    const [noSecond, noAnswer] = [refusal('moderation.second'), refusal('appeal.answer')]
    found.push({
      id: row.id,
      kind: row.kind,
      state: about.decision.state,
      reason: row.reason,
      words: row.words,
      on: row.decidedAt ?? row.createdAt,
      kept: row.kept && {
        publicId: row.kept.publicId,
        text: shownStates.includes(row.kept.state) ? row.kept.text : null,
      },
      canUndo: can(actor, 'moderation.undo', about),
      second:
        about.decision.state === 'proposed'
          ? { canGive: noSecond === null, whyNot: noSecond }
          : null,
      appeal: appeal && {
        text: appeal.text,
        language: appeal.language,
        state: appeal.state,
        answer: appeal.answer,
        canAnswer: noAnswer === null,
        whyNot: appeal.state === 'open' ? noAnswer : null,
      },
    })
  }
  return found
}

async function alikeTo({ contribution, dialogue, promptId }: ContributionFacts, text: string) {
  const { id, group, scope } = contribution
  const others = await db().contribution.findMany({
    where: {
      AND: [
        standing(),
        { dialogueId: dialogue.id, promptId, group, parentId: null, id: { not: id } },
        { state: { in: ['published', 'redacted'] }, ...(scope === 'public' && { scope }) },
      ],
    },
    orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
    take: comparedWith,
    select: { publicId: true, text: true },
  })
  return mostAlike(text, others, fewAlike)
}

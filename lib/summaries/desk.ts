import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { knownDialogue } from '@/lib/dialogues/facts'
import { storedWords } from '@/lib/dialogues/content'
import { findingsToMend, proposalFor } from '@/lib/findings/check'
import { db, type Prisma } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { groupsOfDialogue } from '@/lib/registrations/participation'
import { aboutSummary, aboutVersion, summaryFactsSelect, versionFactsSelect } from './facts'
import { frontContent, partTexts } from './content'
import { labelAfter, labelOf } from './label'
import { quotesFor } from './quotes'
import { checkedBy, dialogueOf, dialogueSelect, versionPage } from './version-page'
import { draftsOpenTo } from './visibility'

/** Refuses whoever may not begin a summary of this dialogue. */
export async function newSummaryIn(actor: Actor, dialogueSlug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug: dialogueSlug })
  authorize(actor, 'summary.write', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { title: true },
  })
  return { title: storedWords.parse(title) }
}

/** The working side of a summary: its newest version, what is still missing, and what this actor may do. */
export async function summaryDesk(actor: Actor, slug: string) {
  const row = await find(actor, { slug })
  const summary = aboutSummary(row)
  authorize(actor, 'summary.readDraft', summary)
  const [newest] = row.versions
  if (!newest) throw notFound()
  const about = aboutVersion(summary, newest)
  const version = await versionPage(actor, row.id, newest.number)
  return {
    slug: row.slug,
    state: row.state,
    withdrawalReason: row.withdrawalReason,
    goals: row.goals,
    goalsSeen: markOf({ goals: row.goals }),
    dialogue: dialogueOf(row.dialogue),
    version: { ...version, seen: markOf(frontContent(newest)) },
    isDraft: !about.version.isPublished,
    next: {
      correction: labelOf(labelAfter(newest, 'correction')),
      edition: labelOf(labelAfter(newest, 'edition')),
    },
    published: row.versions
      .filter(({ publishedAt }) => publishedAt !== null)
      .map((each) => ({ label: labelOf(each), publishedAt: each.publishedAt })),
    checkedBy: await checkedBy(db(), row.dialogueId, version.releases),
    groups: await groupsOfDialogue(actor, row.dialogueId),
    mayEdit: can(actor, 'summary.edit', about),
    maySetGoals: can(actor, 'summary.setGoals', summary),
    mayCorrect: about.version.isPublished && can(actor, 'summary.correct', about),
    mayWithdraw: can(actor, 'summary.withdraw', about),
    releases: {
      consent: refusalFor(actor, 'summary.releaseConsent', about),
      editing: refusalFor(actor, 'summary.releaseEditing', about),
    },
    publishing: refusalFor(actor, 'summary.publish', about),
    /** What would keep it from being published, of a published one what readers miss. */
    toMend:
      row.state === 'withdrawn'
        ? []
        : await findingsToMend(db(), summary.dialogue, { slug: row.slug, versionId: newest.id }),
  }
}

export type SummaryDesk = Awaited<ReturnType<typeof summaryDesk>>

/** One part of a draft, for the form that changes it; refused to all who may not. */
export async function partForEditing(actor: Actor, slug: string, partId: string) {
  const row = await find(actor, { slug })
  const part = await db().summaryPart.findFirst({
    where: { id: partId, version: { summaryId: row.id } },
    include: {
      version: { select: { ...versionFactsSelect, number: true, title: true } },
      citations: { orderBy: [{ order: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!part) throw notFound()
  authorize(actor, 'summary.edit', aboutVersion(aboutSummary(row), part.version))
  const texts = partTexts(part)
  const quote = await quotesFor(actor, part.citations)
  const side = (isAgainst: boolean) =>
    part.citations.filter((each) => each.isAgainst === isAgainst).map(quote)
  return {
    ...texts,
    groups: part.groups,
    id: part.id,
    key: part.key,
    seen: markOf(texts),
    quotes: side(false),
    quotesAgainst: side(true),
    citedViews: part.citations.flatMap(({ contributionId }) => contributionId ?? []),
    citedNotes: part.citations.flatMap(({ noteId }) => noteId ?? []),
    citedInterviews: part.citations.flatMap(({ interviewId, startSecond }) =>
      interviewId !== null && startSecond === null ? [interviewId] : [],
    ),
    slug: row.slug,
    dialogueId: row.dialogueId,
    proposal:
      part.kind === 'finding' ? await proposalFor(db(), aboutSummary(row).dialogue, part.id) : null,
    title: storedWords.parse(part.version.title),
  }
}

export type PartForEditing = Awaited<ReturnType<typeof partForEditing>>

/** For the form of a new part. */
export async function summaryForNewPart(actor: Actor, slug: string) {
  const row = await find(actor, { slug })
  const [newest] = row.versions
  if (!newest) throw notFound()
  authorize(actor, 'summary.edit', aboutVersion(aboutSummary(row), newest))
  return { slug: row.slug, title: storedWords.parse(newest.title) }
}

/** The summaries of a dialogue as those see them who work on it, drafts too. */
export async function summariesAtDesk(actor: Actor, dialogueSlug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug: dialogueSlug })
  authorize(actor, 'dialogue.desk', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { title: true },
  })
  const rows = await db().summary.findMany({
    where: { AND: [{ dialogueId: dialogue.id }, draftsOpenTo(actor)] },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: {
      slug: true,
      state: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { major: true, minor: true, title: true, publishedAt: true },
      },
    },
  })
  const summaries = rows.flatMap(({ slug, state, versions: [newest] }) =>
    newest
      ? [
          {
            slug,
            state,
            label: labelOf(newest),
            title: storedWords.parse(newest.title),
            isDraft: newest.publishedAt === null,
          },
        ]
      : [],
  )
  return {
    title: storedWords.parse(title),
    summaries,
    mayBegin: can(actor, 'summary.write', { dialogue }),
  }
}

const deskSelect = {
  ...summaryFactsSelect,
  slug: true,
  withdrawalReason: true,
  goals: true,
  dialogue: { select: { ...summaryFactsSelect.dialogue.select, ...dialogueSelect } },
  versions: {
    orderBy: { number: 'desc' },
    select: {
      ...versionFactsSelect,
      number: true,
      major: true,
      minor: true,
      title: true,
      brief: true,
      participation: true,
      changeNote: true,
    },
  },
} as const satisfies Prisma.SummarySelect

async function find(actor: Actor, where: Prisma.SummaryWhereInput) {
  const row = await db().summary.findFirst({
    where: { AND: [where, draftsOpenTo(actor)] },
    select: deskSelect,
  })
  if (!row) throw notFound()
  return row
}

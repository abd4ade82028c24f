import 'server-only'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { visibleTo as eventsVisibleTo } from '@/lib/events/visibility'
import { visibleTo as interviewsVisibleTo } from '@/lib/interviews/visibility'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { visibleTo as summariesVisibleTo } from '@/lib/summaries/visibility'
import { figureOfRow } from '../figure-row'
import { aboutCommitment, belonging, commitmentFactsSelect } from '../facts'
import { outTo as itemsOutTo } from '@/lib/library/visibility'
import { fileOf, fileSelect } from '../proof-shown'
import { card, cardSelect, headlineOf } from '../shown'
import { tombstonesFor, visibleTo } from '../visibility'

const words = (value: unknown) => translatedStored.parse(value)
const wordsOrNull = (value: unknown) => (value === null ? null : words(value))

/** A promise with all that became of it; a withdrawn one answers with its tombstone. */
export async function commitmentPage(actor: Actor, publicId: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [{ publicId }, { OR: [visibleTo(actor), tombstonesFor(actor)] }] },
    select: {
      ...commitmentFactsSelect,
      ...{ withdrawnAt: true, withdrawnWhy: true },
      dialogue: { select: { ...commitmentFactsSelect.dialogue.select, slug: true, title: true } },
    },
  })
  if (!row) throw notFound()
  const about = aboutCommitment(row, await belonging(db(), actor))
  const dialogue = { slug: row.dialogue.slug, title: words(row.dialogue.title) }
  if (row.state === 'withdrawn') {
    authorize(actor, 'commitment.readTombstone', about)
    const { withdrawnAt, withdrawnWhy: reason } = row
    return { kind: 'tombstone' as const, withdrawnAt, reason: reason ?? '', dialogue }
  }
  authorize(actor, 'commitment.read', about)
  const full = await db().commitment.findUniqueOrThrow({
    where: { id: row.id },
    select: { ...cardSelect, ...moreSelect },
  })
  const [sheltered, steps, links] = await Promise.all([
    shelteredNow(db(), row.dialogueId),
    stepsOf(actor, row.id),
    linksOf(actor, full),
  ])
  const shown = card(full, sheltered, now())
  const newest = steps.at(-1)
  return {
    kind: 'commitment' as const,
    ...shown,
    promised: { result: words(full.result), dueOn: full.dueOn, day: full.confirmedAt },
    proof: words(full.proof),
    confirmedHow: full.confirmedHow,
    heardOn: full.heardOn,
    topics: full.topics,
    goals: full.goals,
    steps: steps.map((step) => ({
      ...step,
      headline: step.setAsideWhy === null ? headlineOf(step.forHeadline, full.ownerGroup) : null,
    })),
    ...links,
    mayJudge: newest !== undefined && can(actor, 'commitment.judge', about),
    isOwnGroup: participationIn(actor, row.dialogueId)?.group === full.ownerGroup,
    mayWork: can(actor, 'commitment.list', about),
    answer: newest ? await ownAnswer(actor, newest.id) : null,
  }
}
export type CommitmentPage = Extract<
  Awaited<ReturnType<typeof commitmentPage>>,
  { kind: 'commitment' }
>
export type CommitmentTombstone = Extract<
  Awaited<ReturnType<typeof commitmentPage>>,
  { kind: 'tombstone' }
>

const moreSelect = {
  confirmedAt: true,
  confirmedHow: true,
  heardOn: true,
  summaryId: true,
  interviewId: true,
  session: { select: { rule: true, eventId: true } },
} as const satisfies Prisma.CommitmentSelect

/** Everything that was ever reported and looked through, the first first; what was set aside says only that. */
async function stepsOf(actor: Actor, commitmentId: string) {
  const rows = await db().commitmentStep.findMany({
    where: { commitmentId, checkedAt: { not: null } },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, status: true, note: true, result: true, dueOn: true },
      ...{ isByOwner: true, at: true, setAsideWhy: true },
      figures: { select: { group: true, shown: true, madeAt: true }, orderBy: { group: 'asc' } },
      proofs: {
        // A file that nobody else has looked at is not there yet.
        where: { OR: [{ addedAt: null }, { checkedAt: { not: null } }] },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, text: true, url: true, ...fileSelect },
          item: { select: { id: true, slug: true, title: true } },
        },
      },
    },
  })
  const ids = rows.flatMap(({ proofs }) => proofs.flatMap(({ item }) => item?.id ?? []))
  const open = new Set(
    ids.length === 0
      ? []
      : (
          await db().libraryItem.findMany({
            where: { AND: [{ id: { in: ids } }, await itemsOutTo(actor)] },
            select: { id: true },
          })
        ).map(({ id }) => id),
  )
  return rows.map(({ figures, proofs, ...step }) => ({
    ...{ id: step.id, number: step.number, isByOwner: step.isByOwner, at: step.at },
    ...{ setAsideWhy: step.setAsideWhy, status: step.status },
    note: step.setAsideWhy === null ? words(step.note) : null,
    result: step.setAsideWhy === null ? wordsOrNull(step.result) : null,
    dueOn: step.setAsideWhy === null ? step.dueOn : null,
    figures: figures.map(({ group, shown }) => ({ group, figure: figureOfRow(shown) })),
    figuresMadeAt: figures[0]?.madeAt ?? null,
    forHeadline: { status: step.status, isByOwner: step.isByOwner, figures },
    proofs:
      step.setAsideWhy === null
        ? proofs.map(({ item, ...proof }) => ({
            ...{ id: proof.id, url: proof.url, text: words(proof.text) },
            item: item && open.has(item.id) ? { slug: item.slug, title: words(item.title) } : null,
            ...fileOf(proof),
          }))
        : [],
  }))
}

/** What it follows from, as far as this reader may read it. */
async function linksOf(
  actor: Actor,
  row: Prisma.CommitmentGetPayload<{ select: typeof moreSelect }>,
) {
  const { summaryId, interviewId, session } = row
  const [summary, interview, event] = await Promise.all([
    summaryId
      ? db().summary.findFirst({
          where: { AND: [{ id: summaryId, state: 'published' }, summariesVisibleTo(actor)] },
          select: {
            slug: true,
            versions: {
              where: { publishedAt: { not: null } },
              orderBy: { number: 'desc' },
              take: 1,
              select: { title: true },
            },
          },
        })
      : null,
    interviewId
      ? db().interview.findFirst({
          where: {
            AND: [{ id: interviewId, state: 'published' }, await interviewsVisibleTo(actor)],
          },
          select: { slug: true, title: true },
        })
      : null,
    // Which session it was is nobody's business but of those who sat in it.
    session
      ? db().event.findFirst({
          where: { AND: [{ id: session.eventId }, await eventsVisibleTo(actor)] },
          select: { slug: true, title: true },
        })
      : null,
  ])
  const title = summary?.versions[0]?.title
  return {
    summary: summary && title ? { slug: summary.slug, title: words(title) } : null,
    interview: interview && { slug: interview.slug, title: words(interview.title) },
    event: event && { slug: event.slug, title: words(event.title) },
  }
}

async function ownAnswer(actor: Actor, stepId: string) {
  const personId = personIdOf(actor)
  if (!personId) return null
  const row = await db().commitmentAnswer.findUnique({
    where: { stepId_personId: { stepId, personId } },
    select: { value: true },
  })
  return row?.value ?? null
}

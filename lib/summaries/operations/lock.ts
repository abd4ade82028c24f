import 'server-only'
import { authorize } from '@/lib/access/table'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { record } from '@/lib/activity/record'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { takeBackReleases } from '@/lib/releases/operations'
import { aboutSummary, aboutVersion, summaryFactsSelect, versionFactsSelect } from '../facts'
import type { AboutVersion } from '../rules'
import { draftsOpenTo, visibleTo } from '../visibility'

/**
 * Locks a summary that the actor may know of; absent or hidden is "not found". All who write, release or publish
 * any of its versions wait for each other here.
 */
export async function lockSummary(tx: Transaction, actor: Actor, where: Prisma.SummaryWhereInput) {
  // Whoever isn't signed in hears just that, so that their form is kept for them.
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const seen = await tx.summary.findFirst({
    where: { AND: [where, { OR: [visibleTo(actor), draftsOpenTo(actor)] }] },
    select: { id: true },
  })
  if (!seen) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM summary WHERE id = ${seen.id}::uuid FOR UPDATE`
  const row = await tx.summary.findUniqueOrThrow({
    where: { id: seen.id },
    select: { ...summaryFactsSelect, slug: true },
  })
  return { row, about: aboutSummary(row) }
}

const newestSelect = {
  ...versionFactsSelect,
  number: true,
  major: true,
  minor: true,
  revision: true,
  title: true,
  brief: true,
  participation: true,
  changeNote: true,
} as const satisfies Prisma.SummaryVersionSelect

/** Locks a summary and loads its newest version, which alone can be a draft. */
export async function lockNewest(tx: Transaction, actor: Actor, where: Prisma.SummaryWhereInput) {
  const { row, about } = await lockSummary(tx, actor, where)
  const version = await tx.summaryVersion.findFirstOrThrow({
    where: { summaryId: row.id },
    orderBy: { number: 'desc' },
    select: newestSelect,
  })
  return { row, version, about: aboutVersion(about, version) }
}

/**
 * Locks a part with its summary for a change. A part of a published version is refused, whoever asks: what is
 * published never changes.
 */
export async function lockPart(tx: Transaction, actor: Actor, where: Prisma.SummaryPartWhereInput) {
  const first = await tx.summaryPart.findFirst({
    where,
    select: { id: true, version: { select: { summaryId: true } } },
  })
  const { row, about } = await lockSummary(tx, actor, {
    // The same answer for a part that isn't there.
    id: first?.version.summaryId ?? nobodysId,
  })
  const part = await tx.summaryPart.findFirst({
    where,
    select: {
      id: true,
      order: true,
      kind: true,
      heading: true,
      body: true,
      against: true,
      between: true,
      strength: true,
      groups: true,
      sources: true,
      version: { select: { ...versionFactsSelect, number: true } },
    },
  })
  // Looked up again under the lock: somebody may have removed it meanwhile.
  if (!part) throw notFound()
  const subject = aboutVersion(about, part.version)
  authorize(actor, 'summary.edit', subject)
  return { row, part, about: subject }
}

/** What every writing in a draft leaves: one writer more, and what every change leaves. */
export async function leaveMark(tx: Transaction, actor: Actor, about: AboutVersion): Promise<void> {
  const { id, writerIds } = about.version
  const personId = personIdOf(actor)
  if (personId !== null && !writerIds.includes(personId))
    await tx.summaryVersion.update({
      where: { id },
      data: { writerIds: { push: personId } },
      select: { id: true },
    })
  await leaveChange(tx, actor, about)
}

/** What every change of a draft leaves: a new revision, the releases begun anew, a line in the log. */
export async function leaveChange(
  tx: Transaction,
  actor: Actor,
  { summary, version, dialogue }: AboutVersion,
): Promise<void> {
  await tx.summaryVersion.update({
    where: { id: version.id },
    data: { revision: { increment: 1 } },
    select: { id: true },
  })
  await takeBackReleases(tx, { summaryVersionId: version.id })
  await record(tx, actor, 'summary.edit', {
    dialogueId: dialogue.id,
    object: { kind: 'summary', id: summary.id },
  })
}

import 'server-only'
import { participationIn, type Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { groupsOfDialogue } from '@/lib/registrations/participation'
import { storedWords, storedWordsOrNull } from '@/lib/dialogues/content'
import { frontContent } from '@/lib/summaries/content'
import { dialogueOf, versionPage } from '@/lib/summaries/version-page'
import { givenNow, reviewed, type Reviewed } from './about'
import { changedSince, storedGiven, type Changed } from './marks'
import { hasEnded, runs } from './rules'

/** The draft as a participant reads it while it is under review: the cited words as this reader may see them. */
export async function reviewPage(actor: Actor, slug: string) {
  const { row, version, about } = await reviewed(db(), actor, slug)
  authorize(actor, 'summary.review', about)
  const page = await versionPage(actor, row.id, version.number)
  const participation = participationIn(actor, row.dialogueId)
  const registration = participation
    ? await db().registration.findUnique({
        where: { id: participation.registrationId },
        select: { name: true, affiliation: { select: { group: true, roleTitle: true } } },
      })
    : null
  return {
    slug,
    version: page,
    dialogue: dialogueOf(row.dialogue),
    groups: await groupsOfDialogue(actor, row.dialogueId),
    closesAt: version.reviews[0]?.closesAt ?? now(),
    mayObject: can(actor, 'objection.raise', about),
    author: registration && {
      name: registration.name,
      group: registration.affiliation.group,
      roleTitle: registration.affiliation.roleTitle,
    },
  }
}

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>

/** What those who work on a summary see of its review. */
export async function reviewDesk(actor: Actor, slug: string) {
  const { version, about } = await reviewed(db(), actor, slug)
  authorize(actor, 'summary.readDraft', about)
  const [newest] = version.reviews
  const seesObjections = can(actor, 'objection.list', about)
  const where = { versionId: version.id, withdrawnAt: null }
  const [objections, unanswered, readings] = await Promise.all([
    seesObjections ? db().objection.count({ where }) : 0,
    seesObjections ? db().objection.count({ where: { ...where, answeredAt: null } }) : 0,
    db().summaryReading.findMany({
      where: { review: { versionId: version.id } },
      orderBy: [{ on: 'asc' }, { id: 'asc' }],
      select: { on: true, group: true, language: true, people: true },
    }),
  ])
  return {
    slug,
    review: newest && {
      opensAt: newest.opensAt,
      closesAt: newest.endedAt ?? newest.closesAt,
      runs: runs(newest, now()),
      hasEnded: hasEnded(newest, now()),
    },
    changed: newest ? await changedNow(version, newest.given) : null,
    waived: storedWordsOrNull.parse(version.reviewWaived),
    ...{ readings, objections, unanswered, seesObjections },
    mayOpen: can(actor, 'review.open', about),
    ending: newest && runs(newest, now()) ? refusalFor(actor, 'review.end', about) : null,
    mayEnd: can(actor, 'review.end', about),
    mayWaive: can(actor, 'review.waive', about),
    mayReadOut: can(actor, 'review.readOut', about),
  }
}

export type ReviewDesk = Awaited<ReturnType<typeof reviewDesk>>

type ChangedParts = Omit<Changed, 'parts'> & { parts: { id: string; heading: Translated }[] }

async function changedNow(
  version: Reviewed['version'],
  given: unknown,
): Promise<ChangedParts | null> {
  const changed = changedSince(storedGiven(given), await givenNow(db(), version))
  const parts = await db().summaryPart.findMany({
    where: { versionId: version.id, key: { in: changed.parts } },
    orderBy: { order: 'asc' },
    select: { id: true, heading: true },
  })
  return {
    ...changed,
    parts: parts.map(({ id, heading }) => ({ id, heading: translatedStored.parse(heading) })),
  }
}

/** The draft to read out, for who sits with people who don't read it themselves. */
export async function readOutPage(actor: Actor, slug: string) {
  const { row, version, about } = await reviewed(db(), actor, slug)
  authorize(actor, 'review.readOut', about)
  return {
    slug,
    ...frontContent(version),
    version: await versionPage(actor, row.id, version.number),
    dialogue: { slug: row.dialogue.slug, title: storedWords.parse(row.dialogue.title) },
    closesAt: version.reviews[0]?.closesAt ?? now(),
    today: today(),
    mayEnter: can(actor, 'objection.enter', about),
  }
}

export type ReadOutPage = Awaited<ReturnType<typeof readOutPage>>

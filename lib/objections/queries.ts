import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { storedWords } from '@/lib/dialogues/content'
import { findFlags } from '@/lib/moderation/flags'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { reviewed } from '@/lib/reviews/about'
import { answerAsForm } from './as-form'
import { hashOfCode } from './code'
import { objectionSelect, shownObjections } from './shown'

/** The objections to a draft, for those who answer and release: with what a reader should look at twice. */
export async function objectionsDesk(actor: Actor, slug: string) {
  const { row, version, about } = await reviewed(db(), actor, slug)
  authorize(actor, 'summary.readDraft', about)
  authorize(actor, 'objection.list', about)
  const rows = await db().objection.findMany({
    where: { versionId: version.id },
    select: { ...objectionSelect, personId: true },
  })
  const objections = await shownObjections(db(), rows)
  const words = await db().watchWord.findMany({
    where: { dialogueId: row.dialogueId },
    select: { kind: true, text: true },
  })
  const parts = await db().summaryPart.findMany({
    where: { versionId: version.id },
    orderBy: { order: 'asc' },
    select: { key: true, heading: true },
  })
  const mayEnter = can(actor, 'objection.enter', about)
  const factsOf = (publicId: string) => {
    const found = rows.find((each) => each.publicId === publicId)
    return {
      ...about,
      objection: {
        personId: found?.personId ?? null,
        isAnonymous: found?.attribution === 'anonymous',
        isWithdrawn: false,
        isWithheld: found?.withheldAt !== null,
      },
    }
  }
  return {
    slug,
    title: storedWords.parse(version.title),
    parts: parts.map(({ key, heading }) => ({ key, heading: translatedStored.parse(heading) })),
    objections: objections.map((each) => ({
      ...each,
      seen: markOf(answerAsForm(each)),
      flags: [
        ...new Set(
          findFlags(each.text, { country: row.dialogue.country, words }).map(({ kind }) => kind),
        ),
      ],
      mayAnswer: can(actor, 'objection.answer', factsOf(each.publicId)),
      mayWithhold: can(actor, 'objection.withhold', factsOf(each.publicId)),
    })),
    mayEnter,
    people: mayEnter ? await peopleOf(actor, row.dialogueId) : [],
  }
}

export type ObjectionsDesk = Awaited<ReturnType<typeof objectionsDesk>>

/** Whose objection can be entered: those who take part, by the name they registered with here. */
async function peopleOf(actor: Actor, dialogueId: string) {
  const rows = await db().registration.findMany({
    where: {
      ...{ dialogueId, state: { in: approvedStates } },
      personId: { not: personIdOf(actor) ?? '' },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1_000,
    select: { id: true, name: true, affiliation: { select: { group: true } } },
  })
  return rows.map(({ id, name, affiliation }) => ({ id, name, group: affiliation.group }))
}

const aboutMine = {
  ...objectionSelect,
  version: {
    select: {
      title: true,
      publishedAt: true,
      summary: { select: { slug: true, dialogueId: true } },
    },
  },
} as const

/** What the asker has against drafts, those entered for them too; anonymous ones are nobody's. */
export async function myObjections(actor: Actor) {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const rows = await db().objection.findMany({
    where: { personId: actor.personId, withdrawnAt: null },
    select: aboutMine,
    take: 500,
  })
  const shown = await shownObjections(db(), rows)
  return shown.map((each) => ({ ...each, ...ofSummary(rows, each.publicId) }))
}

export type MyObjection = Awaited<ReturnType<typeof myObjections>>[number]

/** What has become of an anonymous objection, for whoever holds its code. */
export async function objectionByCode(_actor: Actor, code: string) {
  const codeHash = hashOfCode(code)
  const row = await db().objection.findUnique({ where: { codeHash }, select: aboutMine })
  if (!row) throw new Refusal('notFound', 'unknownCode', { field: 'code' })
  const [shown] = await shownObjections(db(), [row])
  return shown ? { ...shown, ...ofSummary([row], shown.publicId) } : null
}

type MineRow = {
  publicId: string
  version: { title: unknown; publishedAt: Date | null; summary: { slug: string } }
}

function ofSummary(rows: readonly MineRow[], publicId: string) {
  const found = rows.find((each) => each.publicId === publicId)?.version
  return {
    title: translatedStored.parse(found?.title),
    slug: found?.summary.slug ?? '',
    isPrinted: found?.publishedAt != null,
  }
}

import 'server-only'
import { z } from 'zod'
import type { WatchedKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { eraseSoundOf } from '@/lib/audio/gone'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockContribution, type ContributionFacts } from '@/lib/contributions/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { seal, unseal } from '@/lib/platform/secrets'
import { flagAnew } from '../arriving'
import { demandUnclaimed, freeClaim } from '../claims'
import {
  cutOut,
  cutOutAlike,
  isMarked,
  marksIn,
  putBack,
  takesMost,
  type Piece,
  type Range,
} from '../marks'
import { tellDecided } from '../notices'
import { voiceOf } from '../rules'
import type { RedactInput } from '../schema'
import { neededVoices } from '../voices'
import { stateUnder } from '../state-under'
import { recorded } from '@/lib/contributions/recorded'

const purpose = 'redaction'

/**
 * Takes words out. What stays is the author's own, a mark stands where words were, and what stood there is sealed for
 * the safeguarding lead. Nobody can write anything in its place.
 */
export async function redact(actor: Actor, input: RedactInput) {
  return transaction(async (tx) => {
    const { publicId, reason, words = null } = input
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.redact', facts)
    const { id } = facts.contribution
    await demandUnclaimed(tx, actor, id)
    const { text } = await tx.contribution.findUniqueOrThrow({
      where: { id },
      select: { text: true },
    })
    const stateBefore = await stateUnder(tx, facts)
    const first = 1 + Math.max(-1, ...(await numbersUsed(tx, id, text)))
    const cut = cutOut(text, await chosen(tx, id, text, input), first)
    if (cut.pieces.length === 0) throw new Refusal('invalid', 'nothingToTakeOut')
    await demandWordsLeft(tx, facts, text, cut.pieces)
    const voice = { byId: personIdOf(actor) ?? '', group: voiceOf(actor, facts.dialogue.id) }
    await tx.decision.create({
      data: {
        ...{ contributionId: id, kind: 'redact', state: 'inForce', reason, words, stateBefore },
        ...{ createdAt: now(), decidedAt: now() },
        voices: { create: { ...voice, at: now() } },
        redactions: {
          create: cut.pieces.map(({ order, kind, words: piece }) => ({
            order,
            kind,
            sealed: new Uint8Array(seal(purpose, JSON.stringify({ of: id, words: piece }))),
          })),
        },
      },
      select: { id: true },
    })
    await rewrite(tx, facts, text, cut.text)
    await redactTranslations(tx, id, cut.pieces)
    await freeClaim(tx, id)
    await record(tx, actor, 'moderation.redact', recorded(facts))
    await tellDecided(tx, facts, { kind: 'redact', reason, words })
    return { slug: facts.slug, publicId }
  })
}

/** One person alone takes no miner’s view away, piece by piece neither: that is hiding, for two from different groups. */
async function demandWordsLeft(
  tx: Transaction,
  { contribution: { id, group } }: ContributionFacts,
  text: string,
  pieces: readonly Piece[],
): Promise<void> {
  if (neededVoices('hide', group) === 1) return
  const all = [...(await sealedPieces(tx, id)), ...pieces]
  if (takesMost(putBack(text, all), all))
    throw new Refusal('conflict', 'takesMost', { grantedBy: 'yourself' })
}

/** Also of marks that were put back: a number never means two things. */
async function numbersUsed(tx: Transaction, contributionId: string, text: string) {
  const rows = await tx.redaction.findMany({
    where: { decision: { contributionId } },
    select: { order: true },
  })
  return [...rows, ...marksIn(text)].map(({ order }) => order)
}

/** Flagged places, and every place where the given words stand. */
async function chosen(
  tx: Transaction,
  contributionId: string,
  text: string,
  { flags, exactly, kind }: Pick<RedactInput, 'flags' | 'exactly' | 'kind'>,
): Promise<Range[]> {
  const known = await tx.contributionFlag.findMany({
    where: { contributionId, id: { in: flags } },
  })
  // Somebody was quicker: the words have changed since the page was opened.
  if (known.length < new Set(flags).size) throw new Refusal('conflict', 'flagsChanged')
  const flagged = known.map((flag) => ({
    start: flag.startsAt,
    end: flag.endsAt,
    kind: flag.kind,
  }))
  return [...flagged, ...placesOf(text, exactly, kind)]
}

function placesOf(text: string, exactly: string, kind: WatchedKind): Range[] {
  if (exactly === '') return []
  const places: Range[] = []
  for (let at = text.indexOf(exactly); at >= 0; at = text.indexOf(exactly, at + exactly.length))
    places.push({ start: at, end: at + exactly.length, kind })
  // Nothing of the marks themselves can be taken out.
  const free = places.filter(({ start, end }) => !isInMark(text, start, end))
  if (free.length === 0) throw new Refusal('invalid', 'wordsNotFound', { field: 'exactly' })
  return free
}

const isInMark = (text: string, start: number, end: number) =>
  text.slice(start, end).includes('\u2060') || /\[\u2060[^\]]*$/.test(text.slice(0, start))

/** The words as they stand from now on, with the state and the flags that go with them. */
export async function rewrite(
  tx: Transaction,
  { contribution, dialogue }: ContributionFacts,
  before: string,
  text: string,
): Promise<void> {
  const { id, group } = contribution
  const [from, to] = isMarked(text)
    ? (['published', 'redacted'] as const)
    : (['redacted', 'published'] as const)
  await tx.contribution.update({ where: { id }, data: { text }, select: { id: true } })
  // What was taken out of the words can still be heard in the sound.
  if (isMarked(text)) await eraseSoundOf(tx, id)
  await tx.contribution.updateMany({ where: { id, state: from }, data: { state: to } })
  await tx.contribution.updateMany({ where: { id, stateBefore: from }, data: { stateBefore: to } })
  await flagAnew(tx, { id, dialogueId: dialogue.id, group, text, before })
}

/** What was put away of a view: for the safeguarding lead, and for whoever puts it back. */
export async function sealedPieces(
  tx: Transaction,
  contributionId: string,
  decisionId?: string,
): Promise<Piece[]> {
  const rows = await tx.redaction.findMany({
    where: { decision: { contributionId, ...(decisionId && { id: decisionId }) } },
    orderBy: { order: 'asc' },
    select: { order: true, kind: true, sealed: true },
  })
  return rows.flatMap(({ order, kind, sealed }) => {
    const plain = unseal(purpose, sealed)
    const content = plain === null ? null : sealedContent.parse(JSON.parse(plain))
    // A sealed piece under another view is nobody's to open there.
    return content?.of === contributionId ? [{ order, kind, words: content.words }] : []
  })
}

const sealedContent = z.object({ of: z.string(), words: z.string() })

/** A translation loses the same words. Where they can't be found in it, it goes: it may tell them in its own way. */
async function redactTranslations(tx: Transaction, contributionId: string, pieces: Piece[]) {
  const rows = await tx.contributionTranslation.findMany({ where: { contributionId } })
  for (const { id, text } of rows) {
    const marked = cutOutAlike(text, pieces)
    if (marked === null) await tx.contributionTranslation.delete({ where: { id } })
    else await tx.contributionTranslation.update({ where: { id }, data: { text: marked } })
  }
}

/** Puts back what a decision took out, in the words and their translations. */
export async function putBackPieces(tx: Transaction, facts: ContributionFacts, decisionId: string) {
  const { id } = facts.contribution
  const pieces = await sealedPieces(tx, id, decisionId)
  const row = await tx.contribution.findUniqueOrThrow({ where: { id }, select: { text: true } })
  for (const { id: own, text } of await tx.contributionTranslation.findMany({
    where: { contributionId: id },
  }))
    await tx.contributionTranslation.update({
      where: { id: own },
      data: { text: putBack(text, pieces) },
    })
  await rewrite(tx, facts, row.text, putBack(row.text, pieces))
  await tx.redaction.deleteMany({ where: { decisionId } })
}

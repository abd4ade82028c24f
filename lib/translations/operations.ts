import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockContribution, type ContributionFacts } from '@/lib/contributions/facts'
import { today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { markOfOriginal, markOfText } from './marks'
import type { CheckInput, OneInput, WriteInput } from './schema'
import { recorded } from '@/lib/contributions/recorded'

export type Translated = { slug: string; publicId: string; language: string }

/** Writes or rewrites a translation. It is a draft until somebody else has checked it, also where it stood before. */
export async function writeTranslation(actor: Actor, input: WriteInput): Promise<Translated> {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, input.publicId)
    authorize(actor, 'translation.write', facts)
    await demandOriginal(tx, facts, input)
    const former = await found(tx, facts, input.language)
    demandUnchanged(input.seen, { text: former?.text ?? '' })
    await keepDraft(tx, facts, input, {
      byId: personIdOf(actor),
      // What a machine began stays labelled so, however much a person changes it.
      isMachine: former?.isMachine === true && !former.isStale,
    })
    await record(tx, actor, 'translation.write', recorded(facts))
    return { slug: facts.slug, publicId: facts.publicId, language: input.language }
  })
}

/** A second person has compared both: readers get it from now on. */
export async function checkTranslation(actor: Actor, input: CheckInput): Promise<Translated> {
  return transaction(async (tx) => {
    const { facts, translation } = await lockTranslation(tx, actor, input)
    authorize(actor, 'translation.check', {
      ...facts,
      translation: {
        byId: translation.byId,
        isDraft: translation.status === 'draft',
        isStale: translation.isStale,
      },
    })
    await demandOriginal(tx, facts, input)
    // What was read is what readers get: not what somebody has made of it meanwhile.
    if (markOfText(translation.text) !== input.seen) {
      throw new Refusal('conflict', 'translationChanged')
    }
    await tx.contributionTranslation.update({
      where: { id: translation.id },
      data: { status: 'checked', checkedById: personIdOf(actor), checkedOn: today() },
      select: { id: true },
    })
    await record(tx, actor, 'translation.check', recorded(facts))
    return { slug: facts.slug, publicId: facts.publicId, language: input.language }
  })
}

export async function removeTranslation(actor: Actor, input: OneInput): Promise<Translated> {
  return transaction(async (tx) => {
    const { facts, translation } = await lockTranslation(tx, actor, input)
    authorize(actor, 'translation.remove', {
      ...facts,
      translation: {
        byId: translation.byId,
        isDraft: translation.status === 'draft',
        isStale: translation.isStale,
      },
    })
    await tx.contributionTranslation.delete({ where: { id: translation.id } })
    await record(tx, actor, 'translation.remove', recorded(facts))
    return { slug: facts.slug, publicId: facts.publicId, language: input.language }
  })
}

/** The view is locked, so nobody changes its words or this translation meanwhile. */
async function lockTranslation(tx: Transaction, actor: Actor, { publicId, language }: OneInput) {
  const facts = await lockContribution(tx, actor, publicId)
  authorize(actor, 'translation.list', facts)
  const translation = await found(tx, facts, language)
  if (!translation) throw notFound()
  return { facts, translation }
}

const found = (tx: Transaction, { contribution }: ContributionFacts, language: string) =>
  tx.contributionTranslation.findUnique({
    where: { contributionId_language: { contributionId: contribution.id, language } },
  })

type Draft = { language: string; text: string }
type By = { byId: string | null; isMachine: boolean }

export async function keepDraft(
  tx: Transaction,
  { contribution }: ContributionFacts,
  { language, text }: Draft,
  by: By,
): Promise<void> {
  const contributionId = contribution.id
  const draft = {
    text,
    ...by,
    status: 'draft' as const,
    isStale: false,
    checkedById: null,
    checkedOn: null,
    changedOn: today(),
  }
  await tx.contributionTranslation.upsert({
    where: { contributionId_language: { contributionId, language } },
    create: { contributionId, language, ...draft },
    update: draft,
    select: { id: true },
  })
}

/** Refuses what was made from other words than stand there now, or into the language that they are in. */
export async function demandOriginal(
  tx: Transaction,
  { contribution }: ContributionFacts,
  { of, language }: { of: string; language: string },
): Promise<{ text: string; language: string }> {
  const original = await tx.contribution.findUniqueOrThrow({
    where: { id: contribution.id },
    select: { text: true, language: true },
  })
  if (original.language === language) {
    throw new Refusal('invalid', 'sameLanguage', { field: 'language' })
  }
  if (markOfOriginal(original) !== of) throw new Refusal('conflict', 'originalChanged')
  return original
}

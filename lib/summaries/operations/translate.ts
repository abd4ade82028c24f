import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { machineTranslator } from '@/lib/platform/machine-translation'
import { Overtaken } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { fieldsIn, markOfPair, type FieldsToTranslate, type OneField } from '../translation-status'
import { targetsOf } from '../translation-targets'
import type { CheckTranslationInput, TranslateInput } from '../schema'
import { leaveMark, lockNewest } from './lock'

type Of = { slug: string; target: string; language: string }

/** Writes the translation of the front or of a part; the original stays as it is. It is a draft until it is checked. */
export async function translateText(actor: Actor, input: TranslateInput) {
  const { slug, target, language, seen, texts } = input
  return transaction(async (tx) => {
    const { version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.translate', about)
    const found = await targetOf(tx, version.id, target)
    const stands = markOfPair(found.fields, language)
    // Another original or another translation than the translator had before them: both are shown.
    if (seen !== stands)
      throw new Overtaken({ texts: inFields(fieldsIn(found.fields, language)) }, stands)
    const key = { versionId: version.id, target, language }
    const former = await tx.summaryTranslation.findUnique({
      where: { versionId_target_language: key },
    })
    const hadWords = fieldsIn(found.fields, language).some(({ translation }) => translation.trim())
    await write(tx, version.id, { target, language, texts, fields: found.fields })
    await note(
      tx,
      version.id,
      { target, language },
      // What a machine began stays labelled so, however much a person changes it.
      { byId: personIdOf(actor), isMachine: former?.isMachine === true && hadWords },
    )
    await leaveMark(tx, actor, about)
    return { slug, language }
  })
}

/** Somebody else than the translator has compared the two. */
export async function checkTranslation(actor: Actor, input: CheckTranslationInput) {
  const { slug, target, language, of } = input
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug })
    const key = { versionId: version.id, target, language }
    const known = await tx.summaryTranslation.findUnique({
      where: { versionId_target_language: key },
    })
    const subject = { ...about, wording: { byId: known?.byId ?? null } }
    authorize(actor, 'summary.checkTranslation', subject)
    const { fields } = await targetOf(tx, version.id, target)
    const mark = markOfPair(fields, language)
    if (mark !== of) throw new Refusal('conflict', 'changedSinceRead')
    const isWhole = fieldsIn(fields, language).every(({ translation }) => translation.trim() !== '')
    if (!isWhole) throw new Refusal('conflict', 'noDraft')
    const data = { checkedOf: mark, checkedById: personIdOf(actor), checkedAt: now() }
    await tx.summaryTranslation.upsert({
      where: { versionId_target_language: key },
      create: { ...key, ...data },
      update: data,
    })
    await record(tx, actor, 'summary.checkTranslation', {
      dialogueId: about.dialogue.id,
      object: { kind: 'summary', id: row.id },
    })
    return { slug, language }
  })
}

/**
 * Has the portal's own machine draft what is missing; labelled, and unchecked until a person has compared it. A draft
 * goes to no service in anybody else's hands.
 */
export async function draftByMachine(actor: Actor, { slug, target, language }: Of) {
  const machine = machineTranslator()
  if (!machine?.isOwn) throw notFound()
  const before = await transaction(async (tx) => {
    const { version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.translate', about)
    return targetOf(tx, version.id, target)
  })
  const texts: Record<string, string> = {}
  for (const { name, original, from, translation } of fieldsIn(before.fields, language))
    if (translation.trim() === '')
      texts[name] = await machine.translate({ text: original, from, to: language })
  return transaction(async (tx) => {
    const { version, about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.translate', about)
    const found = await targetOf(tx, version.id, target)
    if (found.seen !== before.seen) throw new Refusal('conflict', 'changedSinceRead')
    await write(tx, version.id, { target, language, texts, fields: found.fields })
    await note(tx, version.id, { target, language }, { byId: null, isMachine: true })
    await leaveMark(tx, actor, about)
    return { slug, language }
  })
}

const inFields = (fields: readonly OneField[]) =>
  Object.fromEntries(fields.map(({ name, translation }) => [name, translation]))

async function targetOf(tx: Transaction, versionId: string, target: string) {
  const found = (await targetsOf(tx, versionId)).find((each) => each.target === target)
  if (!found) throw notFound()
  return found
}

type Written = {
  target: string
  language: string
  texts: Readonly<Record<string, string>>
  fields: FieldsToTranslate
}

/** Beside the original, never over it; an emptied one goes. */
async function write(tx: Transaction, versionId: string, wish: Written): Promise<void> {
  const { target, language, texts, fields } = wish
  const data: Record<string, Translated> = {}
  for (const { name } of fieldsIn(fields, language)) {
    const field = fields[name]
    const text = texts[name]?.trim()
    if (!field || text === undefined) continue
    const { [language]: _before, ...others } = field.texts
    data[name] = {
      language: field.language,
      texts: text === '' ? others : { ...others, [language]: text },
    }
  }
  if (target === 'front')
    await tx.summaryVersion.update({ where: { id: versionId }, data, select: { id: true } })
  else
    await tx.summaryPart.update({
      where: { versionId_key: { versionId, key: target } },
      data: { ...data, revision: { increment: 1 } },
      select: { id: true },
    })
}

async function note(
  tx: Transaction,
  versionId: string,
  { target, language }: { target: string; language: string },
  by: { byId: string | null; isMachine: boolean },
): Promise<void> {
  const key = { versionId, target, language }
  const data = { ...by, checkedOf: null, checkedById: null, checkedAt: null }
  await tx.summaryTranslation.upsert({
    where: { versionId_target_language: key },
    create: { ...key, ...data },
    update: data,
  })
}

import 'server-only'
import type { Readable } from 'node:stream'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { takeSound, type Sound } from '@/lib/audio/sound-file'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import type { Locale } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import { erase } from '@/lib/platform/storage'
import { translatedStored } from '@/lib/platform/translated'
import { lockNewest } from '@/lib/summaries/operations/lock'
import { isOfThisText, markOfText, spokenFacts, spokenSelect } from './facts'
import { longestSeconds } from './schema'

type Upload = { slug: string; language: Locale; source: Readable; expected: number }

/**
 * Takes “In one minute” as somebody of the staff reads it aloud. Rights are asked before the first byte and again
 * when the last one is there; both releases begin anew. What is refused leaves nothing on the disk.
 */
export async function recordSpokenBrief(actor: Actor, upload: Upload) {
  const { slug, language, source, expected } = upload
  await transaction((tx) => lockToRecord(tx, actor, slug, language))
  const key = `summaries/${randomLetters(24).toLowerCase()}`
  const sound = await takeSound(key, source, { expected, longest: longestSeconds })
  try {
    const before = await transaction((tx) => keep(tx, actor, upload, sound))
    if (before) await erase(before)
  } catch (error) {
    await erase(key)
    throw error
  }
  return { bytes: sound.bytes, seconds: sound.seconds }
}

async function keep(tx: Transaction, actor: Actor, { slug, language }: Upload, sound: Sound) {
  const { version, about, brief } = await lockToRecord(tx, actor, slug, language)
  const where = { versionId_language: { versionId: version.id, language } }
  const before = await tx.spokenBrief.findUnique({ where, select: { storageKey: true } })
  const data = {
    ...sound,
    ofText: markOfText(brief.texts[language] ?? ''),
    ...{ recordedById: personIdOf(actor), recordedAt: now() },
    ...{ consentById: null, editingById: null },
  }
  await tx.spokenBrief.upsert({
    where,
    create: { versionId: version.id, language, ...data },
    update: data,
    select: { id: true },
  })
  await tell(tx, actor, 'spokenBrief.record', about)
  return before?.storageKey ?? null
}

async function lockToRecord(tx: Transaction, actor: Actor, slug: string, language: Locale) {
  const locked = await lockNewest(tx, actor, { slug })
  authorize(actor, 'spokenBrief.record', locked.about)
  const brief = translatedStored.parse(locked.version.brief)
  // A voice in a language in which nothing is written has no transcript.
  if ((brief.texts[language] ?? '').trim() === '') throw new Refusal('invalid', 'spokenNoText')
  return { ...locked, brief }
}

type Release = { slug: string; language: Locale; kind: 'consent' | 'editing'; sha256: string }

/** One half of the two-person check of just the sound that was heard. */
export async function releaseSpokenBrief(actor: Actor, input: Release) {
  return transaction(async (tx) => {
    const { spoken, about, brief } = await lockSpoken(tx, actor, input)
    const isConsent = input.kind === 'consent'
    const verb = isConsent ? 'spokenBrief.releaseConsent' : 'spokenBrief.releaseEditing'
    authorize(actor, verb, about)
    if (spoken.sha256 !== input.sha256 || !isOfThisText(spoken, brief))
      throw new Refusal('conflict', 'changedSinceRead')
    if (about.spokenBrief.releasedBy[input.kind] !== null)
      throw new Refusal('conflict', 'alreadyDecided')
    const by = personIdOf(actor)
    await tx.spokenBrief.update({
      where: { id: spoken.id },
      data: isConsent ? { consentById: by } : { editingById: by },
      select: { id: true },
    })
    await tell(tx, actor, verb, about)
    return { slug: input.slug }
  })
}

/** Takes the sound away at once, also from a version that is published. */
export async function removeSpokenBrief(actor: Actor, input: { slug: string; language: Locale }) {
  const key = await transaction(async (tx) => {
    const { spoken, about } = await lockSpoken(tx, actor, input)
    authorize(actor, 'spokenBrief.record', about)
    await tx.spokenBrief.delete({ where: { id: spoken.id }, select: { id: true } })
    await tell(tx, actor, 'spokenBrief.record', about)
    return spoken.storageKey
  })
  await erase(key)
  return { slug: input.slug }
}

async function lockSpoken(
  tx: Transaction,
  actor: Actor,
  { slug, language }: { slug: string; language: Locale },
) {
  const { version, about } = await lockNewest(tx, actor, { slug })
  const spoken = await tx.spokenBrief.findUnique({
    where: { versionId_language: { versionId: version.id, language } },
    select: spokenSelect,
  })
  if (!spoken) throw new Refusal('notFound', 'notFound')
  const brief = translatedStored.parse(version.brief)
  const isPublished = version.publishedAt !== null
  return {
    spoken,
    brief,
    about: { ...about, spokenBrief: spokenFacts(spoken, { brief, isPublished }) },
  }
}

type About = Awaited<ReturnType<typeof lockNewest>>['about']

function tell(tx: Transaction, actor: Actor, verb: Verb, { summary, dialogue }: About) {
  return record(tx, actor, verb, {
    dialogueId: dialogue.id,
    object: { kind: 'summary', id: summary.id },
  })
}

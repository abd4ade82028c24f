import 'server-only'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { typeOfBytes, typeOfContent } from '@/lib/platform/media'
import { once } from '@/lib/platform/once'
import { cleanRecording, isRecordingType } from '@/lib/platform/recordings/recording-file'
import { stored } from '@/lib/platform/recordings/stored'
import { stripPicture } from '@/lib/platform/recordings/strip-picture'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { sealFile } from '@/lib/platform/sealed-file'
import { erase, oldKeys, read, sha256Of, sizeOf, store } from '@/lib/platform/storage'
import { after, days, now } from '@/lib/platform/clock'
import type { AboutSpeaker } from '../policy'
import { evidenceLimits, type OpenEvidence } from '../schema'

export type SentEvidence = {
  slug: string
  consentId: string
  source: Readable
  expected: number
  nonce: string
}

const folder = 'evidence'
const refused = () => new Refusal('invalid', 'upload.evidence')

/**
 * Takes what proves that somebody agreed: their voice saying so, or a picture of the paper. It lies encrypted; nobody
 * but the safeguarding lead gets it back. One a step of the ledger, which is never changed.
 */
export async function addEvidence(actor: Actor, sent: SentEvidence): Promise<{ bytes: number }> {
  const interviewId = await transaction(async (tx) => {
    const { row, about } = await stepToProve(tx, actor, sent)
    authorize(actor, 'consent.addEvidence', about)
    return row.id
  })
  const key = `${folder}/${interviewId}/${randomLetters(20).toLowerCase()}`
  try {
    const taken = await takeEvidence(key, sent)
    const kept = await keep(actor, sent, key, taken)
    if (kept !== key) await erase(key)
    return { bytes: taken.evidenceBytes }
  } catch (error) {
    await erase(key)
    throw error
  }
}

async function takeEvidence(key: string, { source, expected }: SentEvidence) {
  const plain = `${key}-plain`
  try {
    const { bytes: limit } = evidenceLimits
    await stored(plain, source, { limit, expected, begins: mustBegin }, 'upload.evidence')
    const evidenceType = await cleaned(plain)
    const evidenceBytes = (await sizeOf(plain)) ?? 0
    const evidenceSha256 = await sha256Of(plain)
    await sealFile(plain, key)
    return { evidenceType, evidenceBytes, evidenceSha256 }
  } finally {
    await erase(plain)
  }
}

const pictures = ['image/jpeg', 'image/png']

async function mustBegin(head: Buffer): Promise<void> {
  const type = (await typeOfBytes(head)) ?? ''
  if (!isRecordingType(type) && !pictures.includes(type)) throw refused()
}

/** Without what tells a place or a device; what it is. */
async function cleaned(key: string): Promise<string> {
  if (!pictures.includes((await typeOfContent(key)) ?? '')) {
    const recording = await cleanRecording(key)
    if (recording === 'unknown' || recording === 'unplayable') throw refused()
    return recording.contentType
  }
  // A picture is held in memory, so it is no larger than a phone makes them.
  if (((await sizeOf(key)) ?? 0) > evidenceLimits.pictureBytes) throw refused()
  const picture = stripPicture(await buffer(read(key)))
  if (!picture) throw refused()
  await store(key, Readable.from([picture.bytes]), { limit: evidenceLimits.pictureBytes })
  return picture.contentType
}

function keep(
  actor: Actor,
  sent: SentEvidence,
  evidenceKey: string,
  taken: { evidenceType: string; evidenceBytes: number; evidenceSha256: string },
): Promise<string> {
  return transaction(async (tx) => {
    const { row, about } = await stepToProve(tx, actor, sent)
    authorize(actor, 'consent.addEvidence', about)
    return once(tx, `${sent.nonce} ${sent.consentId}`, async () => {
      const { count } = await tx.consent.updateMany({
        where: { id: sent.consentId, evidenceKey: null },
        data: { evidenceKey, ...taken },
      })
      if (count === 0) throw new Refusal('conflict', 'consent.evidenceThere')
      await record(tx, actor, 'consent.addEvidence', {
        dialogueId: row.dialogueId,
        object: { kind: 'consent', id: sent.consentId },
      })
      return evidenceKey
    })
  })
}

/** Whoever opens it says why, for the log; for an hour from then on they may look. */
export async function openEvidence(actor: Actor, input: OpenEvidence): Promise<OpenEvidence> {
  return transaction(async (tx) => {
    const { row, about } = await stepToProve(tx, actor, input)
    authorize(actor, 'consent.readEvidence', about)
    await record(tx, actor, 'consent.readEvidence', {
      dialogueId: row.dialogueId,
      object: { kind: 'consent', id: input.consentId },
      reason: input.reason,
    })
    return input
  })
}

/** The interview locked, and what the rules ask about this step of somebody's agreeing. */
async function stepToProve(
  tx: Transaction,
  actor: Actor,
  { slug, consentId }: { slug: string; consentId: string },
) {
  const { row, about } = await lockInterview(tx, actor, { slug })
  const step = await tx.consent.findFirst({
    where: {
      id: consentId,
      step: { in: ['given', 'renewed'] },
      speaker: { interviewId: row.id },
    },
    select: { takenById: true, speaker: { select: { personId: true } } },
  })
  if (!step) throw notFound()
  const { takenById, speaker } = step
  const said: AboutSpeaker = {
    dialogue: about.dialogue,
    speaker: { personId: speaker.personId, takenById, isWithdrawn: row.state === 'withdrawn' },
  }
  return { row, about: said }
}

/** Erases what a crash left, and what belonged to an interview that is no more. */
export async function sweepEvidence(): Promise<number> {
  const keys = await oldKeys(folder, after(now(), -days(1)))
  const kept = await db().consent.findMany({
    where: { evidenceKey: { in: keys } },
    select: { evidenceKey: true },
  })
  const known = new Set(kept.map(({ evidenceKey }) => evidenceKey))
  const lost = keys.filter((key) => !known.has(key))
  for (const key of lost) await erase(key)
  return lost.length
}

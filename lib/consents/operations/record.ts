import 'server-only'
import { DateTime } from 'luxon'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { backToDraft } from '@/lib/interviews/operations/state'
import type { Standing } from '@/lib/interviews/standing'
import { newConsentCode, hashOfConsentCode } from '../code'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { longestMonths, reviewMonths, type ConsentInput, type Grant } from '../schema'

/** `code` is what the speaker gets, for the only time; null where they have one already. */
export type Recorded = { slug: string; speakerId: string; code: string | null }

/**
 * Writes down what a speaker agreed to: the first time, again at the review, or anew where it has changed. The rows of
 * before stay. The same form twice is one step, answered with the same code. More than what stands goes back to draft:
 * one person alone shows nobody what two others haven't released.
 */
export async function recordConsent(actor: Actor, input: ConsentInput): Promise<Recorded> {
  // Before anything else, so that nothing of a child is kept, not even that there was one.
  if (!input.isAdult) throw new Refusal('invalid', 'consent.adultsOnly', { field: 'isAdult' })
  const reviewOn = reviewDay(input)
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: input.slug })
    authorize(actor, 'consent.record', about)
    // Taken back while this waited for the lock.
    if (row.state === 'withdrawn') throw new Refusal('conflict', 'alreadyWithdrawn')
    const speaker = row.speakers.find(({ id }) => id === input.speakerId)
    if (!speaker) throw notFound()
    const scriptId = await scriptOf(tx, row.dialogueId, input.scriptVersion)
    const code = await codeFor(tx, speaker.id, input.nonce)
    await once(tx, `${input.nonce} ${speaker.id}`, async () => {
      const { manner, language, witness, givenOn, grants } = input
      const { id } = await tx.consent.create({
        data: {
          ...{ speakerId: speaker.id, scriptId, manner, language, witness, givenOn, reviewOn },
          step: speaker.consent && speaker.consent.step !== 'withdrawn' ? 'renewed' : 'given',
          takenById: personIdOf(actor),
          recordedAt: now(),
          grants: { create: grants },
        },
        select: { id: true },
      })
      if (allowsMore(speaker.consent, grants)) await backToDraft(tx, row)
      await record(tx, actor, 'consent.record', {
        dialogueId: row.dialogueId,
        object: { kind: 'consent', id },
      })
      return { id }
    })
    return { slug: row.slug, speakerId: speaker.id, code }
  })
}

function allowsMore(stands: Standing | null, grants: readonly Grant[]): boolean {
  const had = stands?.grants ?? []
  return grants.some(
    ({ use, facet }) => !had.some((each) => each.use === use && each.facet === facet),
  )
}

function reviewDay({ givenOn, reviewOn }: ConsentInput): Date {
  if (givenOn > today()) throw new Refusal('invalid', 'consent.tooEarly', { field: 'givenOn' })
  const day = reviewOn ?? monthsLater(givenOn, reviewMonths)
  if (day <= givenOn) throw new Refusal('invalid', 'consent.reviewBefore', { field: 'reviewOn' })
  if (day > monthsLater(givenOn, longestMonths)) {
    throw new Refusal('invalid', 'consent.tooLong', {
      field: 'reviewOn',
      params: { months: longestMonths },
    })
  }
  return day
}

async function scriptOf(tx: Transaction, dialogueId: string, version: number | null) {
  if (version === null) return null
  const script = await tx.consentScript.findUnique({
    where: { dialogueId_version: { dialogueId, version } },
    select: { id: true },
  })
  if (!script) throw new Refusal('invalid', 'choose', { field: 'scriptVersion' })
  return script.id
}

/** A speaker has one code for as long as they are in the interview; who lost it gets another from a facilitator. */
async function codeFor(tx: Transaction, speakerId: string, nonce: string): Promise<string | null> {
  const { codeHash } = await tx.interviewSpeaker.findUniqueOrThrow({
    where: { id: speakerId },
    select: { codeHash: true },
  })
  const code = newConsentCode(nonce)
  const hash = hashOfConsentCode(code)
  // The same form again: the code of the first time.
  if (codeHash !== null) return codeHash === hash ? code : null
  await tx.interviewSpeaker.update({
    where: { id: speakerId },
    data: { codeHash: hash },
    select: { id: true },
  })
  return code
}

/** The same day, so many months later; the last of the month where it has no such day. Days at midnight UTC. */
function monthsLater(day: Date, months: number): Date {
  return DateTime.fromJSDate(day, { zone: 'utc' }).plus({ months }).toJSDate()
}

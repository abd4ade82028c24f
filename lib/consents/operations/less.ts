import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { noteWithdrawal, takeDown } from '@/lib/interviews/operations/withdraw'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import {
  aboutSpeaker,
  findSpeaker,
  lockSpeaker,
  ownSpeakerSelect,
  type OwnSpeaker,
} from '../lock-speaker'
import type { Grant, Holder, NarrowFor, NarrowOwn, WithdrawFor } from '../schema'

/** Whether there is a speaker behind the code. */
export async function openByCode(actor: Actor, { code }: { code: string }) {
  await transaction(async (tx) => {
    const speaker = await findSpeaker(tx, actor, { code, speakerId: null })
    authorize(actor, 'consent.readByCode', aboutSpeaker(speaker))
  })
  return { code }
}

/** A speaker allows less, by their code or from their account; from the commit on it holds for every request. */
export async function narrowOwn(actor: Actor, input: NarrowOwn): Promise<{ code: string }> {
  const { code } = input
  return transaction(async (tx) => {
    const speaker = await lockSpeaker(tx, actor, input)
    const verb = code === '' ? 'consent.narrowOwn' : 'consent.narrowByCode'
    authorize(actor, verb, aboutSpeaker(speaker))
    await noteLess(tx, speaker, input.grants, { manner: 'oneself', takenById: null })
    await recordOwn(tx, actor, verb, speaker)
    return { code }
  })
}

/** A speaker takes all of it back. Nobody can be taken out of a recording that plays, so the whole interview goes. */
export async function withdrawOwn(actor: Actor, input: Holder): Promise<{ code: string }> {
  const { code } = input
  return transaction(async (tx) => {
    const speaker = await lockSpeaker(tx, actor, input)
    const verb = code === '' ? 'consent.withdrawOwn' : 'consent.withdrawByCode'
    authorize(actor, verb, aboutSpeaker(speaker))
    await noteWithdrawal(tx, speaker.id, 'oneself', null)
    await takeDown(tx, speaker.interviewId)
    await recordOwn(tx, actor, verb, speaker)
    return { code }
  })
}

/** The same for somebody who called or said it to a facilitator. */
export async function narrowFor(actor: Actor, input: NarrowFor): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const speaker = await workedSpeaker(tx, actor, input)
    authorize(actor, 'consent.narrow', aboutSpeaker(speaker))
    const takenById = personIdOf(actor)
    await noteLess(tx, speaker, input.grants, { manner: 'facilitatorStatement', takenById })
    await record(tx, actor, 'consent.narrow', {
      dialogueId: speaker.interview.dialogueId,
      object: { kind: 'interview', id: speaker.interviewId },
      reason: input.reason,
    })
    return { slug: speaker.interview.slug }
  })
}

export async function withdrawFor(actor: Actor, input: WithdrawFor): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const speaker = await workedSpeaker(tx, actor, input)
    authorize(actor, 'consent.withdraw', aboutSpeaker(speaker))
    await noteWithdrawal(tx, speaker.id, 'facilitatorStatement', personIdOf(actor))
    const slug = await takeDown(tx, speaker.interviewId)
    await record(tx, actor, 'consent.withdraw', {
      dialogueId: speaker.interview.dialogueId,
      object: { kind: 'interview', id: speaker.interviewId },
      reason: input.reason,
    })
    return { slug }
  })
}

async function workedSpeaker(
  tx: Transaction,
  actor: Actor,
  { slug, speakerId }: { slug: string; speakerId: string },
): Promise<OwnSpeaker> {
  const { row } = await lockInterview(tx, actor, { slug })
  const speaker = await tx.interviewSpeaker.findFirst({
    where: { id: speakerId, interviewId: row.id },
    select: ownSpeakerSelect,
  })
  if (!speaker) throw notFound()
  return speaker
}

/** A step that holds fewer boxes than the one that stands; the same ones again are no step. */
async function noteLess(
  tx: Transaction,
  { id, consent }: OwnSpeaker,
  grants: readonly Grant[],
  how: { manner: 'oneself' | 'facilitatorStatement'; takenById: string | null },
): Promise<void> {
  const had = consent?.grants ?? []
  const isHad = ({ use, facet }: Grant) =>
    had.some((each) => each.use === use && each.facet === facet)
  if (!consent || !grants.every(isHad)) {
    throw new Refusal('invalid', 'consent.onlyLess', { field: 'grants' })
  }
  const kept = had.filter(({ use, facet }) =>
    grants.some((each) => each.use === use && each.facet === facet),
  )
  if (kept.length === had.length) return
  await tx.consent.create({
    data: {
      ...{ speakerId: id, step: 'narrowed', language: consent.language, ...how },
      ...{ givenOn: today(), reviewOn: consent.reviewOn, recordedAt: now() },
      grants: { create: kept.map(({ use, facet }) => ({ use, facet })) },
    },
    select: { id: true },
  })
}

type OwnVerb =
  'consent.narrowOwn' | 'consent.narrowByCode' | 'consent.withdrawOwn' | 'consent.withdrawByCode'

/** By a code: the day and the dialogue, nobody and no interview. */
async function recordOwn(tx: Transaction, actor: Actor, verb: OwnVerb, speaker: OwnSpeaker) {
  const { dialogueId } = speaker.interview
  if (verb === 'consent.narrowByCode' || verb === 'consent.withdrawByCode') {
    await recordAnonymously(tx, verb, dialogueId)
    return
  }
  const object = { kind: 'interview', id: speaker.interviewId }
  await record(tx, actor, verb, { dialogueId, object })
}

import 'server-only'
import { joinAttendance } from '@/lib/attendance/one-person'
import { lockEventRow } from '@/lib/events/operations'
import { joinAnswers } from '@/lib/forms/one-person'
import { joinNeeds } from '@/lib/needs/one-person'
import type { Transaction } from '@/lib/platform/db'
import { settle } from '@/lib/seats/settle'
import { laterAnswer, whichStays, type Pair } from './stays'

/** Views, interviews and parts in sessions. Anonymous views belong to nobody's record, so nothing of them moves or is known. */
export async function moveWords(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  // A made-up name asked for by one record would tie its views to those of the other: it is off until asked for again.
  await tx.contribution.updateMany({
    where: { personId: mergedId },
    data: { personId: keptId, underPseudonym: false },
  })
  await tx.interviewSpeaker.updateMany({
    where: { personId: mergedId },
    data: { personId: keptId },
  })
  await tx.sessionSpeaker.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.author.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  // Somebody who was let read twice is let read once.
  const early = await tx.earlyReader.findMany({ where: { personId: mergedId } })
  await tx.earlyReader.createMany({
    data: early.map(({ itemId }) => ({ itemId, personId: keptId })),
    skipDuplicates: true,
  })
  await tx.earlyReader.deleteMany({ where: { personId: mergedId } })
}

/** Answers to views, after the views have moved: one a view, the later one, and none to one's own. */
export async function moveAnswers(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const answers = await tx.response.findMany({ where: { personId: mergedId } })
  const views = answers.map(({ contributionId }) => contributionId)
  const own = await tx.response.findMany({
    where: { personId: keptId, contributionId: { in: views } },
  })
  const overtaken = answers.flatMap((theirs) => {
    const ours = own.find(({ contributionId }) => contributionId === theirs.contributionId)
    if (!ours) return []
    // What the person said themself stands over what was entered for them, whenever.
    const isEntered = [ours, theirs].map((each) => each.enteredById && !each.takenOverAt)
    if (isEntered[0] && !isEntered[1]) return [ours.id]
    if (isEntered[1] && !isEntered[0]) return [theirs.id]
    return [laterAnswer(ours, theirs) === 'kept' ? theirs.id : ours.id]
  })
  await tx.response.deleteMany({ where: { id: { in: overtaken } } })
  await tx.response.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.response.deleteMany({
    where: { personId: keptId, contribution: { personId: keptId } },
  })
  await countAsHeard(tx, { keptId, mergedId })
}

/** Whoever has answered anything in a dialogue counts there once; without an answer left, not at all. */
async function countAsHeard(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  await tx.respondent.deleteMany({ where: { personId: { in: [keptId, mergedId] } } })
  const answered = await tx.response.findMany({
    where: { personId: keptId },
    select: { contribution: { select: { dialogueId: true } } },
  })
  const dialogues = new Set(answered.map(({ contribution }) => contribution.dialogueId))
  await tx.respondent.createMany({
    data: [...dialogues].map((dialogueId) => ({ dialogueId, personId: keptId })),
  })
}

/** Messages of events that were sent to both: what was told to either was told to the one. */
export async function moveMailings(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const theirs = await tx.mailingRecipient.findMany({ where: { personId: mergedId } })
  for (const { id, mailingId, calledAt, calledById } of theirs) {
    const own = await tx.mailingRecipient.findUnique({
      where: { mailingId_personId: { mailingId, personId: keptId } },
    })
    if (!own) continue
    await tx.mailingRecipient.delete({ where: { id }, select: { id: true } })
    if (own.calledAt || !calledAt) continue
    await tx.mailingRecipient.update({
      where: { id: own.id },
      data: { calledAt, calledById },
      select: { id: true },
    })
  }
  const moved = { where: { personId: mergedId }, data: { personId: keptId } }
  await tx.mailingRecipient.updateMany(moved)
}

/** Places in events: one an event; the other is free for somebody else. */
export async function movePlaces(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  for (const theirs of await tx.eventRegistration.findMany({ where: { personId: mergedId } })) {
    const own = await tx.eventRegistration.findUnique({
      where: { eventId_personId: { eventId: theirs.eventId, personId: keptId } },
    })
    const goes = own && (whichStays(own, theirs) === 'kept' ? theirs : own)
    if (own && goes) {
      const stays = goes.id === own.id ? theirs : own
      await joinAttendance(tx, goes.id, stays.id)
      await joinAnswers(tx, { kept: own, merged: theirs, stays })
      await joinNeeds(tx, { kept: own, merged: theirs, stays })
      await dropPlace(tx, goes)
    }
    if (goes?.id === theirs.id) continue
    await tx.eventRegistration.update({
      where: { id: theirs.id },
      data: { personId: keptId },
      select: { id: true },
    })
  }
}

/** Whoever is next in line gets the place that is free now. */
async function dropPlace(tx: Transaction, goes: { id: string; eventId: string }): Promise<void> {
  const event = await lockEventRow(tx, goes.eventId)
  await tx.eventRegistration.delete({ where: { id: goes.id }, select: { id: true } })
  if (event) await settle(tx, event)
}

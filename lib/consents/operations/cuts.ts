import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { publishIfReleased } from '@/lib/interviews/operations/state'
import { now, today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { aboutSpeaker, lockSpeaker } from '../lock-speaker'
import type { AskedCut, SettledCut } from '../schema'

const mostOpen = 20

/** A speaker asks that something be left out. Nobody releases the interview before they have an answer. */
export async function askCut(actor: Actor, input: AskedCut): Promise<{ code: string }> {
  const { code, from, to, words } = input
  return transaction(async (tx) => {
    const speaker = await lockSpeaker(tx, actor, input)
    authorize(actor, 'consent.askCut', aboutSpeaker(speaker))
    await once(tx, `${input.nonce} ${speaker.id}`, async () => {
      const open = { speakerId: speaker.id, state: 'open' } as const
      if ((await tx.cutRequest.count({ where: open })) >= mostOpen) {
        throw new Refusal('conflict', 'consent.tooManyCuts', { params: { count: mostOpen } })
      }
      const { interviewId } = speaker
      const { id } = await tx.cutRequest.create({
        data: { ...open, interviewId, words, startSecond: from, endSecond: to, askedOn: today() },
        select: { id: true },
      })
      const { dialogueId } = speaker.interview
      if (code !== '') await recordAnonymously(tx, 'consent.askCut', dialogueId)
      else {
        const object = { kind: 'interview', id: interviewId }
        await record(tx, actor, 'consent.askCut', { dialogueId, object })
      }
      return { id }
    })
    return { code }
  })
}

/** What became of it, with an answer that the speaker reads. */
export async function settleCut(actor: Actor, input: SettledCut): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: input.slug })
    authorize(actor, 'interview.edit', about)
    const settled = await tx.cutRequest.updateMany({
      where: { id: input.cutId, interviewId: row.id, state: 'open' },
      data: {
        ...{ state: input.state, answer: input.answer },
        ...{ settledById: personIdOf(actor), settledAt: now() },
      },
    })
    if (settled.count === 0) throw notFound()
    // Where fewer are to watch it meanwhile, nothing but this answer may have been missing.
    await publishIfReleased(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { findSession } from '@/lib/notes/session'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { NewTurn } from './schema'

type Noted = { slug: string; sessionId: string }

/** Somebody of a group has spoken; once per nonce. Who it was is asked by nobody and kept nowhere. */
export async function addTurn(actor: Actor, input: NewTurn): Promise<Noted> {
  const { sessionId, group, nonce, minutes: seconds } = input
  return transaction(async (tx) => {
    const { about, event } = await findSession(actor, sessionId, tx)
    authorize(actor, 'speaking.add', about)
    const { count } = await tx.speakingTurn.createMany({
      data: { sessionId, group, seconds, nonce, byId: personIdOf(actor), at: now() },
      skipDuplicates: true,
    })
    if (count > 0) {
      await record(tx, actor, 'speaking.add', {
        dialogueId: event.dialogueId,
        object: { kind: 'session', id: sessionId },
      })
    }
    return { slug: event.slug, sessionId }
  })
}

/** Undo: a turn that was noted by mistake is gone. */
export async function takeBackTurn(actor: Actor, { id }: { id: string }): Promise<Noted> {
  return transaction(async (tx) => {
    const turn = await tx.speakingTurn.findUnique({
      where: { id },
      select: { sessionId: true, byId: true },
    })
    if (!turn) throw notFound()
    const { sessionId } = turn
    const { about, event } = await findSession(actor, sessionId, tx)
    authorize(actor, 'speaking.takeBack', { ...about, turn })
    const { count } = await tx.speakingTurn.deleteMany({ where: { id } })
    // Pressed twice: it is gone.
    if (count === 0) return { slug: event.slug, sessionId }
    await record(tx, actor, 'speaking.takeBack', {
      dialogueId: event.dialogueId,
      object: { kind: 'session', id: sessionId },
    })
    return { slug: event.slug, sessionId }
  })
}

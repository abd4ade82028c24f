import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { doubt, putBack, strike } from '../doubt'
import type { AboutCallBack } from '../rules'
import type { CallBackInput, DecideInput, UnmaskInput } from '../schema'

/**
 * What somebody says of what was entered for them. If they deny it, their views are held for the safeguarding lead
 * and the answers are set aside, at once.
 */
export async function noteCallBack(actor: Actor, { id, outcome, words }: CallBackInput) {
  return transaction(async (tx) => {
    const { about, row } = await lockCallBack(tx, actor, id)
    authorize(actor, 'callBack.note', about)
    await tx.callBack.update({
      where: { id },
      data: { outcome, words, calledById: personIdOf(actor), calledAt: now() },
      select: { id: true },
    })
    await record(tx, actor, 'callBack.note', {
      dialogueId: about.dialogue.id,
      object: { kind: 'callBack', id },
    })
    if (outcome === 'denied' && actor.kind === 'member') await doubt(tx, row, actor.personId)
    return { slug: row.slug }
  })
}

/** The log entry with its reason is itself what opens the number, so nothing is shown that isn't logged. */
export async function showNumberToAsk(actor: Actor, { id, reason }: UnmaskInput) {
  return transaction(async (tx) => {
    const { about, row } = await lockCallBack(tx, actor, id)
    authorize(actor, 'callBack.unmask', about)
    await record(tx, actor, 'callBack.unmask', {
      dialogueId: about.dialogue.id,
      object: { kind: 'person', id: row.personId },
      reason,
    })
    return { slug: row.slug }
  })
}

/** The answers go back among those that count, or go for good. The views are decided on where all views are. */
export async function decideOnDenied(actor: Actor, { id, stands }: DecideInput) {
  return transaction(async (tx) => {
    const { about, row } = await lockCallBack(tx, actor, id)
    authorize(actor, 'callBack.decide', about)
    const answersStand = stands === 'yes'
    await tx.callBack.update({
      where: { id },
      data: { answersStand, decidedById: personIdOf(actor), decidedAt: now() },
      select: { id: true },
    })
    if (answersStand) await putBack(tx, row)
    else await strike(tx, row)
    await record(tx, actor, 'callBack.decide', {
      dialogueId: about.dialogue.id,
      object: { kind: 'callBack', id },
    })
    return { slug: row.slug }
  })
}

export type LockedCallBack = {
  id: string
  slug: string
  dialogueId: string
  registrationId: string
  personId: string
  enteredById: string
}

async function lockCallBack(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ about: AboutCallBack; row: LockedCallBack }> {
  await tx.$queryRaw`SELECT 1 FROM call_back WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.callBack.findUnique({
    where: { id },
    include: {
      registration: { select: { personId: true } },
      dialogue: { select: { ...factsSelect, slug: true } },
    },
  })
  if (!found) throw notFound()
  const dialogue = factsOf(found.dialogue)
  if (!can(actor, 'dialogue.know', { dialogue })) throw notFound()
  const { personId } = found.registration
  const { enteredById, outcome, decidedAt, registrationId, dialogueId } = found
  const isDecided = decidedAt !== null
  return {
    about: { dialogue, callBack: { personId, enteredById, outcome, isDecided } },
    row: { id, slug: found.dialogue.slug, dialogueId, registrationId, personId, enteredById },
  }
}

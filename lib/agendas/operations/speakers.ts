import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { holdsPlace } from '@/lib/events/rules'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { leaveMark, lockAgenda, lockSession } from '../lock'
import type { SpeakerInput } from '../schema'

/** Says who speaks, chairs, facilitates or interprets: somebody of the event, or a name. */
export async function addSpeaker(actor: Actor, input: SpeakerInput) {
  return transaction(async (tx) => {
    const { row } = await lockSession(tx, actor, input.sessionId)
    return once(tx, input.nonce, async () => {
      const { sessionId, says, part, isPublic } = input
      const who = input.registrationId
        ? await guest(tx, row, input.registrationId)
        : { personId: null, name: null }
      const order = await tx.sessionSpeaker.count({ where: { sessionId } })
      await tx.sessionSpeaker.create({
        data: {
          sessionId,
          personId: who.personId,
          name: input.name ?? who.name ?? '',
          says,
          part,
          isPublic,
          order,
        },
        select: { id: true },
      })
      return { ...(await leaveMark(tx, actor, row)), id: sessionId }
    })
  })
}

/** Their own switch: they agreed to stand on the public page, or no longer do. It holds at once, published or not. */
export async function switchSpeaker(
  actor: Actor,
  { id, isPublic }: { id: string; isPublic: boolean },
) {
  return onSpeaker(actor, id, async (tx) => {
    await tx.sessionSpeaker.update({ where: { id }, data: { isPublic }, select: { id: true } })
  })
}

/** Gone from every version at once: versions hold no names. */
export async function removeSpeaker(actor: Actor, { id }: { id: string }) {
  return onSpeaker(actor, id, async (tx) => {
    await tx.sessionSpeaker.delete({ where: { id }, select: { id: true } })
  })
}

async function onSpeaker(actor: Actor, id: string, work: (tx: Transaction) => Promise<void>) {
  return transaction(async (tx) => {
    const row = await lockAgenda(tx, actor, { sessions: { some: { speakers: { some: { id } } } } })
    const speaker = await tx.sessionSpeaker.findUnique({
      where: { id },
      select: { sessionId: true },
    })
    if (!speaker) throw notFound()
    await work(tx)
    return { ...(await leaveMark(tx, actor, row)), id: speaker.sessionId }
  })
}

/** Somebody who comes, by the name that they are shown by in the dialogue. */
async function guest(
  tx: Transaction,
  event: { id: string; dialogueId: string | null },
  registrationId: string,
) {
  const found = await tx.eventRegistration.findFirst({
    where: { id: registrationId, eventId: event.id, ...holdsPlace },
    select: {
      personId: true,
      person: { select: nameSelect(event.dialogueId) },
    },
  })
  if (!found) throw new Refusal('invalid', 'chooseAgain', { field: 'registrationId' })
  const { personId, person } = found
  return { personId, name: shownName(person).name }
}

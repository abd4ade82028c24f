import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { knownTo, lockDialogue } from '../facts'
import type { ShelterChosen, ShelterWish } from './schema'

type Done = { slug: string }

/**
 * Takes a person, a district or the whole dialogue off the public site: the very next request no longer shows
 * it. Those inside the dialogue go on seeing it.
 */
export async function shelter(actor: Actor, wish: ShelterWish): Promise<Done> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: wish.dialogueId })
    const verb = wish.kind === 'person' ? 'dialogue.shelterPerson' : 'dialogue.shelter'
    authorize(actor, verb, { dialogue })
    const byId = personIdOf(actor)
    if (byId === null) throw notFound()
    const what = {
      dialogueId: dialogue.id,
      kind: wish.kind,
      personId: wish.kind === 'person' ? await belongingTo(tx, dialogue.id, wish.personId) : null,
      place: wish.kind === 'place' ? wish.place : null,
    }
    const already = await tx.shelter.count({ where: { ...what, liftedAt: null } })
    if (already > 0) throw new Refusal('conflict', 'alreadySheltered')
    const { id } = await tx.shelter.create({
      data: { ...what, reason: wish.reason, byId, at: now() },
      select: { id: true },
    })
    await record(tx, actor, verb, { dialogueId: dialogue.id, object: { kind: 'shelter', id } })
    const { slug, title } = await tx.dialogue.findUniqueOrThrow({
      where: { id: dialogue.id },
      select: { slug: true, title: true },
    })
    const { personId, dialogueId } = what
    if (personId) {
      // Whoever does it sees which public views vanish: that is never done behind somebody's back.
      const params = { dialogue: translatedStored.parse(title) }
      await notify(tx, { personId, dialogueId, kind: 'takenOffSite', params, path: '/me/views' })
    }
    return { slug }
  })
}

/** Shows again what was taken off the public site. */
export async function bringBack(actor: Actor, { shelterId }: ShelterChosen): Promise<Done> {
  return transaction(async (tx) => {
    const found = await tx.shelter.findFirst({
      where: {
        id: shelterId,
        ...(actor.kind === 'visitor' ? {} : { dialogue: knownTo(actor) }),
      },
      select: { dialogueId: true, kind: true },
    })
    const dialogue = await lockDialogue(tx, actor, { id: found?.dialogueId ?? shelterId })
    authorize(actor, 'dialogue.bringBack', { dialogue })
    // What appears again tells whose it is, just as what disappears does.
    if (found?.kind === 'person') authorize(actor, 'dialogue.shelterPerson', { dialogue })
    await tx.shelter.updateMany({
      where: { id: shelterId, liftedAt: null },
      data: { liftedAt: now(), liftedById: personIdOf(actor) },
    })
    await record(tx, actor, 'dialogue.bringBack', {
      dialogueId: dialogue.id,
      object: { kind: 'shelter', id: shelterId },
    })
    return tx.dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { slug: true } })
  })
}

/** Somebody who has registered or speaks in this dialogue; a stranger's id is not found. */
async function belongingTo(tx: Transaction, dialogueId: string, personId: string) {
  const person = await tx.person.findFirst({
    where: {
      id: personId,
      OR: [
        { registrations: { some: { dialogueId } } },
        { speaksIn: { some: { interview: { dialogueId } } } },
        { contributions: { some: { dialogueId } } },
      ],
    },
    select: { id: true },
  })
  if (!person) throw notFound()
  return person.id
}

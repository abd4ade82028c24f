import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { eventAsForm } from './as-form'
import { hearersOf } from './hearers'
import { sectionsFor } from './desk-sections'
import { card, eventPage, findEvent, text } from './queries'

/** The way into an event's desk: what it is, and the parts of its desk that are open to the actor. */
export async function eventDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'event.desk', about)
  return {
    ...card(row),
    state: row.state,
    venue: row.venue,
    mayEdit: can(actor, 'event.edit', about),
    sections: sectionsFor(actor, about),
  }
}

/** For the editing side; refused to all who may not edit. */
export async function eventForEditing(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'event.edit', about)
  const form = await eventAsForm(db(), slug)
  const page = await eventPage(actor, slug)
  return {
    ...page,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    state: row.state,
    venue: row.venue,
    joinUrl: row.joinUrl,
    registrationOpensOn: form.registrationOpensOn,
    registrationClosesOn: form.registrationClosesOn,
    seen: markOf(form),
    /** How many people hear of other days, or of another place. */
    hearers: (await hearersOf(db(), row, { days: true, place: true })).length,
  }
}

/** Refuses whoever may not add an event to this dialogue; gives what the empty form starts from. */
export async function newEventIn(actor: Actor, dialogueSlug: string) {
  const dialogue = await dialogueFacts(db(), { slug: dialogueSlug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'event.createInDialogue', { dialogue })
  const row = await db().dialogue.findUniqueOrThrow({
    where: { slug: dialogueSlug },
    select: {
      title: true,
      country: true,
      district: true,
      languages: true,
      topics: true,
      goals: true,
      startsOn: true,
      endsOn: true,
      rule: true,
    },
  })
  return { ...row, title: text(row.title) }
}

/** The same for an event that stands alone. */
export async function newEventAlone(actor: Actor) {
  authorize(actor, 'event.createAlone', null)
  return {}
}

import { addPlace } from '@/lib/agendas/operations/places'
import { addSession } from '@/lib/agendas/operations/sessions'
import { createEvent, publishEvent } from '@/lib/events/operations'
import { db } from '@/lib/platform/db'
import { registerForEvent } from '@/lib/seats/operations/own'
import { inLanguage } from '@/lib/platform/translated'
import { goalsOfTopics } from '../data/goals'
import { dialogues } from '../data/dialogues'
import { events } from '../data/events'
import { isoDate, type Day, type DemoEvent } from '../data/kinds'
import { personas } from '../data/personas'
import { registrationDay } from './people'
import { nonce, type Stage } from './stage'

/** The events with their agendas, announced when registration opened. */
export async function announceEvents(stage: Stage): Promise<void> {
  for (const event of events) {
    await stage.on(announcedOn(stage, event), async () => {
      const host = await stage.actor(event.dialogue ? 'st-convenor' : 'st-editor')
      const { slug } = await createEvent(host, {
        nonce: nonce('event', event.id),
        dialogueSlug: event.dialogue,
        slug: event.slug,
        title: event.title,
        description: event.description,
        timeZone: event.timeZone,
        startsOn: stage.day(event.from),
        endsOn: stage.day(event.to),
        country: event.country,
        district:
          (event.district && inLanguage(event.district, 'en').text.split(',')[0]?.trim()) ?? null,
        venue: event.venue && inLanguage(event.venue, 'en').text,
        joinUrl: null,
        topics: [...new Set(event.sessions.flatMap(({ topics }) => topics))],
        goals: goalsOfTopics(event.sessions.flatMap(({ topics }) => topics)),
        languages: languagesOf(event),
        capacity: event.limit,
        registrationOpensOn: null,
        registrationClosesOn: null,
      })
      for (const place of event.places ?? []) await addPlace(host, { slug, ...place })
      const rooms = await db().eventPlace.findMany({ where: { event: { slug } } })
      for (const session of event.sessions)
        await addSession(host, {
          nonce: nonce('session', session.id),
          slug,
          title: session.title,
          description: session.note,
          kind: session.kind,
          day: stage.day(session.day),
          startsAt: session.from,
          endsAt: session.to,
          placeId: rooms.find(({ name }) => name === session.in)?.id ?? null,
          place: null,
          languages: [],
          rule: session.rule,
          topics: [...session.topics],
        })
      await publishEvent(host, { slug })
    })
  }
}

/** On the evening of the day on which they registered, the personas take places in their dialogues' events. */
export async function takePlaces(stage: Stage): Promise<void> {
  for (const { slug, dialogue } of events) {
    if (dialogue === null) continue
    const coming = personas.filter((persona) => persona.dialogues.includes(dialogue))
    for (const { id } of coming)
      await stage.on(
        registrationDay(stage, dialogue),
        async () => {
          await registerForEvent(await stage.actor(id), { slug })
        },
        20,
      )
  }
}

function languagesOf({ dialogue }: DemoEvent): string[] {
  return [...(dialogues.find(({ id }) => id === dialogue)?.languages ?? ['en'])]
}

/** When the dialogue opened its registration; a month before, for an event that stands alone. */
function announcedOn(stage: Stage, event: DemoEvent): Day {
  const dialogue = dialogues.find(({ id }) => id === event.dialogue)
  const opened = dialogue?.stages.find(({ stage: kind }) => kind === 'registration')?.from
  const start = isoDate(event.from, stage.today)
  return stage.noLaterThanToday(opened ?? isoDate({ daysFromNow: -30 }, start))
}

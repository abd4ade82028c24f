import { addSession } from '@/lib/agendas/operations/sessions'
import { agendaForEditing } from '@/lib/agendas/queries'
import type { SessionInput } from '@/lib/agendas/schema'
import { registerForEvent } from '@/lib/seats/operations/own'
import type { NewEventInput } from '@/lib/events/schema'
import { clockIn, dayIn } from '@/lib/events/zone'
import { db } from '@/lib/platform/db'
import { inLanguage } from '@/lib/platform/translated'
import { words } from './make'
import { eventSetting, sessionWish } from './make-event'

/** An announced event, its convenor, and short ways to put sessions on its agenda and people on its roll. */
export async function agendaSetting(wish: Partial<NewEventInput> = {}) {
  const setting = await eventSetting()
  const { convenor, miner, announce } = setting
  const slug = await announce(wish)
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  return {
    ...setting,
    slug,
    eventId,
    /** Adds a session of the first morning, and gives its id. */
    add: async (title: string, change: Partial<SessionInput> = {}) =>
      (await addSession(convenor, { ...sessionWish({ title: words(title), ...change }), slug })).id,
    /** "Opening 19 08:30–09:00": the working copy. */
    times: async () => {
      const { sessions, timeZone } = await agendaForEditing(convenor, slug)
      return sessions.map(
        ({ title, startsAt, endsAt }) =>
          `${inLanguage(title, 'en').text} ${dayIn(timeZone, startsAt).slice(-2)} ` +
          `${clockIn(timeZone, startsAt)}–${clockIn(timeZone, endsAt)}`,
      )
    },
    /** Somebody takes a place. */
    comes: async () => {
      const member = await miner()
      await registerForEvent(member, { slug })
      const { personId, name } = member
      const { id } = await db().eventRegistration.findUniqueOrThrow({
        where: { eventId_personId: { eventId, personId } },
      })
      return { member, personId, name, registrationId: id }
    },
  }
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { eventDesk } from '@/lib/events/desk'
import { findEvent } from '@/lib/events/queries'
import { now } from '@/lib/platform/clock'
import { waitingAtEvent } from './event-waiting'
import { oldestFirst } from './waiting'

/** The way into an event's desk, and what waits there for whoever asks. */
export async function eventDeskPage(actor: Actor, slug: string) {
  const desk = await eventDesk(actor, slug)
  const worked = await findEvent(actor, slug)
  const waiting = desk.isCancelled ? [] : await waitingAtEvent(actor, worked)
  return { ...desk, waiting: oldestFirst(waiting), now: now() }
}

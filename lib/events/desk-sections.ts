import type { Actor } from '@/lib/access/actor'
import { can, type Verb } from '@/lib/access/table'
import type { AboutEvent } from './rules'

/** The parts of an event's desk in the order in which they are needed, each for whom its verb is allowed. */
const sections = [
  { name: 'details', path: 'edit', verb: 'event.edit' },
  { name: 'team', path: 'team', verb: 'eventRole.see' },
  { name: 'seats', path: 'seats', verb: 'seat.plan' },
  { name: 'invitations', path: 'invitations', verb: 'eventInvitation.list' },
  { name: 'people', path: 'people', verb: 'event.roll' },
  { name: 'balance', path: 'balance', verb: 'balance.see' },
  { name: 'forms', path: 'forms', verb: 'form.edit' },
  { name: 'needs', path: 'needs', verb: 'needs.totals' },
  { name: 'agenda', path: 'agenda', verb: 'agenda.edit' },
  { name: 'visits', path: 'visits', verb: 'manifest.read' },
  { name: 'messages', path: 'messages', verb: 'mailing.list' },
  { name: 'checkIn', path: 'check-in', verb: 'attendance.read' },
  { name: 'room', path: 'room', verb: 'note.list' },
  { name: 'papers', path: 'papers', verb: 'paper.list' },
] as const satisfies readonly { name: string; path: string; verb: Verb }[]

export type DeskSection = (typeof sections)[number]['name']

export function sectionsFor(actor: Actor, about: AboutEvent) {
  return sections.filter(({ verb }) => can(actor, verb, about))
}

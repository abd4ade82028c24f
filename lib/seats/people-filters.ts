import { z } from 'zod'
import type { RegistrationState } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'

export const peopleFilters = ['all', 'confirmed', 'offered', 'waiting', 'applied', 'gone'] as const

export type PeopleFilter = (typeof peopleFilters)[number]

const states: Record<Exclude<PeopleFilter, 'all'>, RegistrationState[]> = {
  confirmed: ['confirmed', 'attended', 'noShow'],
  offered: ['offered'],
  waiting: ['waitlisted'],
  applied: ['applied'],
  gone: ['declined', 'withdrawn'],
}

/** What stands in the address of the list; anything odd is as if it weren't there. */
export const peopleAsked = z.object({
  state: z.enum(peopleFilters).catch('all'),
  group: z.enum(stakeholderGroups).nullable().catch(null),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PeopleFilters = z.output<typeof peopleAsked>

export const noFilters: PeopleFilters = { state: 'all', group: null, q: '', page: 1 }

export function inFilter(state: RegistrationState, filter: PeopleFilter): boolean {
  return filter === 'all' || states[filter].includes(state)
}

export function statesIn(filter: PeopleFilter): { state?: { in: RegistrationState[] } } {
  return filter === 'all' ? {} : { state: { in: states[filter] } }
}

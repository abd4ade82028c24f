import type { RegistrationState } from '@/generated/prisma/enums'

export const peopleFilters = ['all', 'confirmed', 'offered', 'waiting', 'applied', 'gone'] as const

type PeopleFilter = (typeof peopleFilters)[number]

const states: Record<Exclude<PeopleFilter, 'all'>, readonly RegistrationState[]> = {
  confirmed: ['confirmed', 'attended', 'noShow'],
  offered: ['offered'],
  waiting: ['waitlisted'],
  applied: ['applied'],
  gone: ['declined', 'withdrawn'],
}

export function isPeopleFilter(name: unknown): name is PeopleFilter {
  return peopleFilters.some((each) => each === name)
}

export function inFilter(state: RegistrationState, filter: PeopleFilter): boolean {
  return filter === 'all' || states[filter].includes(state)
}

import type { Attribution, Channel, StakeholderGroup } from '@/generated/prisma/enums'

/** Fewer than this many people could be told apart. */
export const leastPeople = 5

/** How many approved people of a dialogue have this combination. */
export type Profile = {
  group: StakeholderGroup
  language: string
  /** Registered by a facilitator: the people whose words others write down. */
  isAssisted: boolean
  people: number
}

export type Faceted = {
  attribution: Attribution
  group: StakeholderGroup
  /** Spoken or written in. */
  language: string
  channel: Channel
}

export type Facets = { language: boolean; channel: boolean }

/**
 * Which facets of a view may be shown. With a name or a role all may. A group-only or anonymous view shows a facet
 * only where at least five approved people share the whole combination that would then stand there, and at least
 * five others (or nobody) don't: else its absence on another view would point at the few.
 */
export function facetsShown(view: Faceted, profiles: readonly Profile[]): Facets {
  if (view.attribution === 'named' || view.attribution === 'role') {
    return { language: true, channel: true }
  }
  const group = profiles.filter((profile) => profile.group === view.group)
  const [alike, unlike] = divided(group, (each) => each.isAssisted === (view.channel !== 'web'))
  const channel = isEnough(alike) && (isEnough(unlike) || people(unlike) === 0)
  const [same, other] = divided(channel ? alike : group, (each) => each.language === view.language)
  return { channel, language: isEnough(same) && (isEnough(other) || people(other) === 0) }
}

function divided(profiles: readonly Profile[], isIn: (each: Profile) => boolean) {
  return [profiles.filter(isIn), profiles.filter((each) => !isIn(each))] as const
}

const people = (profiles: readonly Profile[]) =>
  profiles.reduce((sum, each) => sum + each.people, 0)
const isEnough = (profiles: readonly Profile[]) => people(profiles) >= leastPeople

import { shareBand, steppedFrom, type ShareBand } from '@/lib/common-ground/figures'
import { hiddenGroups } from '@/lib/common-ground/suppression'
import { banded, fewest, type Banded } from '@/lib/registrations/bands'
import { countsByGroup } from './counts'
import type { Gate } from './gate'
import type { OpinionGroups } from './groups'
import { clamped, mapOf, reachOf, type OpinionMap } from './map'
import { tellingViews, type Side } from './representative'
import { answersOf } from './votes'

export type PublishedGroup = {
  people: Banded
  /** How many views half of its people answered at most: a group of the diligent shows here. */
  medianAnswers: number
  representative: { viewId: string; side: Side; share: ShareBand; elsewhere: ShareBand }[]
  /** Its middle on the map; snapshots of method 1 don't hold it. */
  centre?: { x: number; y: number } | null
}

/**
 * What is shown of the groups found. All shares are bands: the same people stand behind the figures of the declared
 * groups, and counts of one lens would give away the hidden cells of the other.
 */
export type PublishedOpinionGroups<Group extends string> = Mapped &
  (
    | { isOpen: false; because: 'tooFewPeople' | 'likeNoise' | 'unstable'; people: Banded }
    | {
        isOpen: true
        people: Banded
        groups: PublishedGroup[]
        /**
         * Of each declared group: which part of it is in which opinion group; null where too few are placed. Of a small
         * one the largest part alone: three fifths of five people give each other away.
         */
        table: { group: Group; shares: (ShareBand | null)[] | null }[]
      }
  )

/** Where people stand, camps or none. Snapshots of method 1 don't hold it. */
type Mapped = { map?: OpinionMap | null }

export type Declared<Group extends string> = {
  groups: readonly { group: Group; members: number }[]
  /** Null where the affiliation isn't approved. */
  groupOf: (person: string) => Group | null
}

export function publishedGroups<Group extends string>(
  found: OpinionGroups,
  gate: Gate,
  declared: Declared<Group>,
): PublishedOpinionGroups<Group> {
  const people = banded(found.votes.people.length)
  const map = mapOf(found)
  if (!gate.isOpen) return { isOpen: false, because: gate.because, people, map }
  const reach = reachOf(found.points)
  const telling = tellingViews(countsByGroup(found.votes, found.groupOf, found.k))
  return {
    isOpen: true,
    people,
    groups: Array.from({ length: found.k }, (_, group) => ({
      ...sizeOf(found, group),
      centre: map && centreOf(found, group, reach),
      representative: (telling[group] ?? []).map(({ view, side, share, elsewhere }) => ({
        viewId: found.votes.views[view] ?? '',
        side,
        share: shareBand(share, 1),
        elsewhere: shareBand(elsewhere, 1),
      })),
    })),
    table: crossTable(found, declared),
    map,
  }
}

/** Of a group that is shown: a mean of five people's places or more. */
function centreOf({ centres, groupOf }: OpinionGroups, group: number, reach: number) {
  const people = groupOf.reduce((sum, each) => sum + (each === group ? 1 : 0), 0)
  if (people < fewest) return null
  return {
    x: clamped((centres[2 * group] ?? 0) / reach),
    y: clamped((centres[2 * group + 1] ?? 0) / reach),
  }
}

function sizeOf({ votes, groupOf }: OpinionGroups, group: number) {
  const answers = votes.people
    .flatMap((_, person) => (groupOf[person] === group ? [answersOf(votes, person)] : []))
    .sort((one, other) => one - other)
  return {
    people: banded(answers.length),
    medianAnswers: answers[answers.length >> 1] ?? 0,
  }
}

/** Declared groups by opinion groups, hidden like the answers to a view. */
function crossTable<Group extends string>(
  { votes, groupOf, k }: OpinionGroups,
  declared: Declared<Group>,
) {
  const placed = new Map<Group | null, number[]>()
  votes.people.forEach((person, index) => {
    const group = declared.groupOf(person)
    const counts = placed.get(group) ?? Array.from({ length: k }, () => 0)
    const at = groupOf[index] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
    placed.set(group, counts)
  })
  const rows = declared.groups.map(({ group, members }) => {
    const counts = placed.get(group) ?? []
    return { group, members, counts, answered: counts.reduce((sum, count) => sum + count, 0) }
  })
  const hidden = hiddenGroups(rows)
  return rows.map(({ group, counts, answered }) => ({
    group,
    shares: answered === 0 || hidden.has(group) ? null : sharesOf(counts, answered),
  }))
}

function sharesOf(counts: readonly number[], placed: number): (ShareBand | null)[] {
  const largest = counts.indexOf(Math.max(...counts))
  return counts.map((count, at) =>
    placed >= steppedFrom || at === largest ? shareBand(count, placed) : null,
  )
}

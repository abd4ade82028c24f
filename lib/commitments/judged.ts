import { estimates } from '@/lib/common-ground/estimate'
import { countsOf, isShown, type Figure } from '@/lib/common-ground/figures'

/** What a group says of a step, in a word: agrees that it is so, disputes it, is divided, or too few have said. */
export type Judgement = 'agrees' | 'disputes' | 'divided' | 'few'

const sure = 0.9
/** As if one had agreed and one had not, before anybody is heard: no other group's answers draw this one's. */
const pull = 2

/**
 * From the published figure and nothing else, so that the word can't tell what the figure doesn't. A group agrees or
 * disputes where a majority of it almost surely does (90 %), reckoned by itself.
 */
export function judgementOf(figure: Figure): Judgement {
  if (!isShown(figure)) return 'few'
  const [estimate] = estimates([countsOf(figure)], pull, [])
  if (!estimate) return 'few'
  if (estimate.majorityAgrees >= sure) return 'agrees'
  return estimate.majorityDisagrees >= sure ? 'disputes' : 'divided'
}

export type GroupSays<Group extends string> = { group: Group; figure: Figure }

/** What other groups than the owner's say, in the order of the headline; the owner's own stands apart. */
export type Judged<Group extends string> = {
  agrees: Group[]
  disputes: Group[]
  divided: Group[]
  few: Group[]
  own: { group: Group; figure: Figure } | null
}

export function judged<Group extends string>(
  all: readonly GroupSays<Group>[],
  ownGroup: Group,
): Judged<Group> {
  const others = all.filter(({ group }) => group !== ownGroup)
  const saying = (judgement: Judgement) =>
    others.filter(({ figure }) => judgementOf(figure) === judgement).map(({ group }) => group)
  return {
    agrees: saying('agrees'),
    disputes: saying('disputes'),
    divided: saying('divided'),
    few: saying('few'),
    own: all.find(({ group }) => group === ownGroup) ?? null,
  }
}

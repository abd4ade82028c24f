import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Frozen } from './frozen'
import { gate } from './gate'
import { opinionGroups, type Known } from './groups'
import { basisOf, type Basis } from './own-place'
import { publishedGroups, type PublishedOpinionGroups } from './publication'
import { votesFrom } from './votes'

/** Opinion groups of frozen answers: the same answers give the same groups, here and on any other machine. */
export function workedOut(
  { answers, groups, authors, before }: Omit<Frozen, 'known'>,
  rosters: readonly { group: StakeholderGroup; members: number }[],
): { shown: PublishedOpinionGroups<StakeholderGroup>; known: Known; basis: Basis } {
  const authorOf = new Map(
    answers.views.map((id, index) => {
      const author = authors[index] ?? null
      return [id, author === null ? null : String(author)]
    }),
  )
  const found = opinionGroups(votesFrom(answers), authorOf, before)
  const groupOf = new Map(answers.people.map((person, index) => [person, groups[index] ?? null]))
  const shown = publishedGroups(found, gate(found.votes, found.authors, found.k), {
    groups: rosters,
    groupOf: (person) => groupOf.get(person) ?? null,
  })
  return { shown, known: found.known, basis: basisOf(found) }
}

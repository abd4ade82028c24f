import { personIdOf } from '@/lib/access/actor'
import { rule } from '@/lib/access/rule'
import type { AboutVersion } from '@/lib/summaries/rules'

export type AboutObjection = AboutVersion & {
  objection: {
    /** Nobody for an anonymous one. */
    personId: string | null
    isAnonymous: boolean
    isWithdrawn: boolean
    isWithheld: boolean
  }
}

export const ownObjection = rule<AboutObjection>(
  'who objected',
  (actor, { objection }) => objection.personId !== null && personIdOf(actor) === objection.personId,
  { kind: 'notFound', code: 'notFound' },
)

export const byNobody = rule<AboutObjection>(
  'anonymous',
  (_actor, { objection }) => objection.isAnonymous,
  { kind: 'notFound', code: 'notFound' },
)

export const isNotTakenBack = rule<AboutObjection>(
  'not taken back',
  (_actor, { objection }) => !objection.isWithdrawn,
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

export const isSomebodyElses = rule<AboutObjection>(
  'somebody else’s objection',
  (actor, { objection }) => objection.personId === null || personIdOf(actor) !== objection.personId,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

export const isUnprinted = rule<AboutObjection>(
  'before the version is published',
  (_actor, { version }) => !version.isPublished,
  { kind: 'conflict', code: 'alreadyPublished' },
)

import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { rule } from '@/lib/access/rule'
import type { SummaryState } from '@/generated/prisma/enums'

export type AboutSummary = InDialogue & {
  summary: {
    id: string
    state: SummaryState
    createdById: string | null
    /** A version of it has been published at some time. */
    wasPublished: boolean
  }
}

export type AboutVersion = AboutSummary & {
  version: {
    id: string
    isPublished: boolean
    /** Who began it, and all who wrote, placed or translated anything in it. */
    writerIds: readonly string[]
    releasedBy: { consent: string | null; editing: string | null }
  }
}

export const isPublic = rule<AboutSummary>(
  'published',
  (_actor, { summary }) => summary.state === 'published',
  { kind: 'notFound', code: 'notFound' },
)

export const wasTakenBack = rule<AboutSummary>(
  'withdrawn after it was published',
  (_actor, { summary }) => summary.state === 'withdrawn' && summary.wasPublished,
  { kind: 'notFound', code: 'notFound' },
)

export const stands = rule<AboutSummary>(
  'not withdrawn',
  (_actor, { summary }) => summary.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

export const isDraft = rule<AboutVersion>(
  'a draft',
  (_actor, { version }) => !version.isPublished,
  {
    kind: 'conflict',
    code: 'alreadyPublished',
  },
)

export const didNotWriteIt = rule<AboutVersion>(
  'not one of its writers',
  (actor, { version }) => !version.writerIds.includes(personIdOf(actor) ?? ''),
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

export const didNotReleaseTheOther = (other: 'consent' | 'editing') =>
  rule<AboutVersion>(
    'not who gave the other release',
    (actor, { version }) => personIdOf(actor) !== version.releasedBy[other],
    { kind: 'forbidden', code: 'otherRelease', grantedBy: 'convenor' },
  )

export const isReleasedTwice = rule<AboutVersion>(
  'released by two people',
  (_actor, { version: { releasedBy } }) =>
    releasedBy.consent !== null &&
    releasedBy.editing !== null &&
    releasedBy.consent !== releasedBy.editing,
  { kind: 'forbidden', code: 'needsReleases', grantedBy: 'safeguardingLead' },
)

export type AboutWording = AboutVersion & {
  wording: {
    /** Who wrote the translation that stands there; nobody for a machine's, or where it isn't known. */
    byId: string | null
  }
}

export const didNotTranslateIt = rule<AboutWording>(
  'not who translated it',
  (actor, { wording }) => wording.byId === null || personIdOf(actor) !== wording.byId,
  { kind: 'forbidden', code: 'ownTranslation' },
)

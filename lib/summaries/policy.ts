import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import { editor, mayRead, roleHere, whileStageOpens, worksHere } from '@/lib/access/rules'
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
    createdById: string | null
    releasedBy: { consent: string | null; editing: string | null }
  }
}

const isPublic = rule<AboutSummary>(
  'published',
  (_actor, { summary }) => summary.state === 'published',
  { kind: 'notFound', code: 'notFound' },
)

const wasTakenBack = rule<AboutSummary>(
  'withdrawn after it was published',
  (_actor, { summary }) => summary.state === 'withdrawn' && summary.wasPublished,
  { kind: 'notFound', code: 'notFound' },
)

const stands = rule<AboutSummary>(
  'not withdrawn',
  (_actor, { summary }) => summary.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

const isDraft = rule<AboutVersion>('a draft', (_actor, { version }) => !version.isPublished, {
  kind: 'conflict',
  code: 'alreadyPublished',
})

const didNotWriteIt = rule<AboutVersion>(
  'not its author',
  (actor, { version }) => personIdOf(actor) !== version.createdById,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const didNotReleaseTheOther = (other: 'consent' | 'editing') =>
  rule<AboutVersion>(
    'not who gave the other release',
    (actor, { version }) => personIdOf(actor) !== version.releasedBy[other],
    { kind: 'forbidden', code: 'otherRelease', grantedBy: 'convenor' },
  )

const isReleasedTwice = rule<AboutVersion>(
  'released by two people',
  (_actor, { version: { releasedBy } }) =>
    releasedBy.consent !== null &&
    releasedBy.editing !== null &&
    releasedBy.consent !== releasedBy.editing,
  { kind: 'forbidden', code: 'needsReleases', grantedBy: 'safeguardingLead' },
)

/** The portal's editor reads what waits for an editing release, in dialogues open to them. */
const editsHere: Rule<InDialogue> = all<InDialogue>(editor, mayRead)

export const summariesPolicy = {
  'summary.read': row<AboutSummary>(
    'Read a summary: published by all who read the dialogue, else by those who work on it',
    orHidden(either<AboutSummary>(all<AboutSummary>(mayRead, isPublic), worksHere, editsHere)),
  ),
  'summary.readTombstone': row<AboutSummary>(
    'Learn that a summary was withdrawn, and why',
    orHidden(all<AboutSummary>(mayRead, wasTakenBack)),
  ),
  'summary.readDraft': row<AboutSummary>(
    'Read a version before it is published',
    orHidden(either<AboutSummary>(worksHere, editsHere)),
  ),
  'summary.write': row<InDialogue>('Begin a summary', roleHere('convenor', 'rapporteur')),
  'summary.correct': row<AboutSummary>(
    'Begin a new version that corrects the newest',
    roleHere('convenor', 'rapporteur'),
    stands,
  ),
  'summary.edit': row<AboutVersion>(
    'Change a draft version',
    roleHere('convenor', 'rapporteur'),
    stands,
    isDraft,
  ),
  'summary.releaseConsent': row<AboutVersion>(
    'Release a version: consent',
    roleHere('safeguardingLead', 'facilitator'),
    stands,
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('editing'),
  ),
  'summary.releaseEditing': row<AboutVersion>(
    'Release a version: editing',
    either<AboutVersion>(roleHere('convenor'), editsHere),
    stands,
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('consent'),
  ),
  'summary.publish': row<AboutVersion>(
    'Publish a version that two people released',
    roleHere('convenor'),
    stands,
    isDraft,
    isReleasedTwice,
    whileStageOpens('summary.publish'),
  ),
  'summary.withdraw': row<AboutSummary>(
    'Withdraw a summary, leaving a tombstone',
    roleHere('convenor'),
    stands,
  ),
}

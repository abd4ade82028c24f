import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule } from '@/lib/access/rule'
import { editor, mayRead, roleHere, staffHere, whileStageOpens } from '@/lib/access/rules'
import type { SummaryState } from '@/generated/prisma/enums'

export type AboutSummary = InDialogue & {
  summary: { id: string; state: SummaryState; createdById: string | null }
}

export type AboutVersion = AboutSummary & {
  version: {
    id: string
    isPublished: boolean
    createdById: string | null
    releasedBy: { consent: string | null; editing: string | null }
  }
}

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
  (_actor, { version }) =>
    version.releasedBy.consent !== null && version.releasedBy.editing !== null,
  { kind: 'forbidden', code: 'needsReleases', grantedBy: 'safeguardingLead' },
)

export const summariesPolicy = {
  'summary.read': row<AboutSummary>(
    'Read a published summary in all its versions',
    orHidden(
      either<AboutSummary>(
        all<AboutSummary>(
          mayRead,
          rule('published', (_actor, { summary }) => summary.state === 'published', {
            kind: 'notFound',
            code: 'notFound',
          }),
        ),
        staffHere,
      ),
    ),
  ),
  'summary.write': row<InDialogue>('Begin and write a summary', roleHere('convenor', 'rapporteur')),
  'summary.edit': row<AboutVersion>(
    'Change a draft version',
    roleHere('convenor', 'rapporteur'),
    isDraft,
  ),
  'summary.releaseConsent': row<AboutVersion>(
    'Release a version: consent',
    roleHere('safeguardingLead', 'facilitator'),
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('editing'),
  ),
  'summary.releaseEditing': row<AboutVersion>(
    'Release a version: editing',
    either<AboutVersion>(roleHere('convenor'), editor),
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('consent'),
  ),
  'summary.publish': row<AboutVersion>(
    'Publish a version that two people released',
    roleHere('convenor'),
    isDraft,
    isReleasedTwice,
    whileStageOpens('summary.publish'),
  ),
  'summary.withdraw': row<AboutSummary>(
    'Withdraw a summary, leaving a tombstone',
    roleHere('convenor'),
  ),
}

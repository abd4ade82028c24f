import type { ReleaseKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { refusalFor, type Verb } from '@/lib/access/table'
import type { AboutContribution } from '@/lib/contributions/rules'
import { missingReleases, type GivenRelease } from '@/lib/releases/two-people'

const verbs = {
  consent: 'contribution.releaseConsent',
  editing: 'contribution.releaseEditing',
} as const satisfies Record<ReleaseKind, Verb>

/** One release that a view still needs: whether this person can give it, or the message key of why not. */
export type MissingRelease = { kind: ReleaseKind; canGive: boolean; whyNot: string | null }

/** The releases that a view still needs, and which of them this person can give. */
export function missingFor(
  actor: Actor,
  about: AboutContribution,
  given: readonly GivenRelease[],
  isFlagged = false,
): MissingRelease[] {
  const { group, scope } = about.contribution
  const gaveOther = given.some(({ byId }) => byId === personIdOf(actor))
  return missingReleases({ kind: 'contribution', group, scope }, given).map((kind) => {
    const refused = refusalFor(actor, verbs[kind], about)?.code ?? null
    const whyNot = refused ?? (gaveOther ? 'otherRelease' : isFlagged ? 'flagsOpen' : null)
    return { kind, canGive: whyNot === null, whyNot }
  })
}

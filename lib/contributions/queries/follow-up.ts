import 'server-only'
import type { ContributionState, ReleaseKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import {
  decidedAbout,
  heldBecause,
  type DecidedForAuthor,
  type HeldForAuthor,
} from '@/lib/moderation/queries/author'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { missingReleases } from '@/lib/releases/two-people'
import { hashOfCode } from '../code'
import { contributionFacts } from '../facts'
import { unknownCode } from '../operations/by-code'
import { shownSelect, shownViews, type ShownView } from '../shown'

export type FollowedUp = {
  slug: string
  dialogue: Translated
  question: Translated
  view: ShownView
  state: ContributionState
  missing: readonly ReleaseKind[]
  decided: DecidedForAuthor | null
  held: HeldForAuthor | null
  /** Answered by somebody: its words stand. */
  canEdit: boolean
  canLower: boolean
  canWithdraw: boolean
}

/** What has become of an anonymous view, for whoever holds its code. */
export async function followedUp(actor: Actor, code: string): Promise<FollowedUp> {
  const codeHash = hashOfCode(code)
  const facts = await contributionFacts(db(), { codeHash })
  if (!facts) throw unknownCode()
  authorize(actor, 'contribution.readByCode', facts)
  const row = await db().contribution.findUniqueOrThrow({
    where: { codeHash },
    select: {
      ...shownSelect,
      dialogue: { select: { slug: true, title: true } },
      prompt: { select: { question: true } },
      releases: { select: { kind: true, byId: true } },
    },
  })
  const [view] = await shownViews(db(), [row])
  if (!view) throw unknownCode()
  const { group, scope } = row
  return {
    slug: row.dialogue.slug,
    dialogue: translatedStored.parse(row.dialogue.title),
    question: translatedStored.parse(row.prompt.question),
    view,
    state: facts.contribution.state,
    missing:
      row.state === 'pending'
        ? missingReleases({ kind: 'contribution', group, scope }, row.releases)
        : [],
    decided: await decidedAbout(actor, facts),
    held: await heldBecause(facts),
    canEdit: can(actor, 'contribution.editByCode', facts),
    canLower: scope === 'public' && can(actor, 'contribution.lowerByCode', facts),
    canWithdraw: can(actor, 'contribution.withdrawByCode', facts),
  }
}

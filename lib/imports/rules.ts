import type { StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, rule, type Rule } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'
import { groupsBehind } from '@/lib/moderation/rules'

export type AboutImport = InDialogue & {
  import: { id: string; state: 'review' | 'finished' | 'discarded' }
}

export type AboutImportRow = AboutImport & {
  row: {
    state: 'waiting' | 'accepted' | 'left'
    /** Whose it is, or seems to be. */
    personId: string | null
    group: StakeholderGroup | null
  }
}

/** Words as they came, with who sent them: closed to whoever has power behind them. */
export const takesIn: Rule<InDialogue> = all<InDialogue>(roleHere('facilitator'), noPowerBehind)

export const isUnderReview = rule<AboutImport>(
  'under review',
  (_actor, { import: { state } }) => state === 'review',
  { kind: 'conflict', code: 'importOver' },
)

export const rowWaits = rule<AboutImportRow>(
  'not decided yet',
  (_actor, { row }) => row.state === 'waiting',
  { kind: 'conflict', code: 'rowDecided' },
)

export const rowIsDecided = rule<AboutImportRow>(
  'decided',
  (_actor, { row }) => row.state !== 'waiting',
  { kind: 'conflict', code: 'rowNotDecided' },
)

export const isSomebodyElses = rule<AboutImportRow>(
  'somebody else’s words',
  (actor, { row }) => row.personId === null || row.personId !== personIdOf(actor),
  { kind: 'forbidden', code: 'ownCase' },
)

/** To leave words out is a decision against them: nobody takes it on their own group. */
export const ofAnotherGroupThanOwn = rule<AboutImportRow>(
  'of another group than one’s own',
  (actor, { dialogue, row }) =>
    row.group === null || !groupsBehind(actor, dialogue.id).includes(row.group),
  { kind: 'forbidden', code: 'sameGroup', grantedBy: 'safeguardingLead' },
)

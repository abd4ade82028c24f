import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'

/** What somebody says they are, and whether it counts. */
export type ShownAffiliation = {
  group: StakeholderGroup
  organisation: string | null
  roleTitle: string | null
  isApproved: boolean
  vouchedBy: string | null
  vouchedHow: string | null
}

export const affiliationSelect = {
  group: true,
  state: true,
  roleTitle: true,
  organisationName: true,
  vouchedBy: true,
  vouchedHow: true,
  organisation: { select: { name: true } },
} as const satisfies Prisma.AffiliationSelect

type AffiliationRow = Prisma.AffiliationGetPayload<{ select: typeof affiliationSelect }>

/** The columns in which somebody says what they are. */
export type StatedRow = Pick<
  AffiliationRow,
  'group' | 'roleTitle' | 'organisationName' | 'organisation'
>

/** An organisation of the portal, or the words that were typed. */
export function organisationIn({
  organisation,
  organisationName,
}: Pick<StatedRow, 'organisation' | 'organisationName'>): string | null {
  return organisation?.name ?? organisationName
}

export function shownAffiliation(row: AffiliationRow): ShownAffiliation {
  return {
    group: row.group,
    organisation: organisationIn(row),
    roleTitle: row.roleTitle,
    isApproved: row.state === 'approved',
    vouchedBy: row.vouchedBy,
    vouchedHow: row.vouchedHow,
  }
}

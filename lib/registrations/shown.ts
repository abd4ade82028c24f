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

export function shownAffiliation(row: AffiliationRow): ShownAffiliation {
  return {
    group: row.group,
    organisation: row.organisation?.name ?? row.organisationName,
    roleTitle: row.roleTitle,
    isApproved: row.state === 'approved',
    vouchedBy: row.vouchedBy,
    vouchedHow: row.vouchedHow,
  }
}

import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import type { Reader, Transaction } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like'
import { Refusal } from '@/lib/platform/refusal'

export type Stated = {
  group: StakeholderGroup
  organisation: string | null
  roleTitle: string | null
}

/** An organisation of the portal where its name was chosen or typed, else the words themselves. */
async function organisationOf(tx: Reader, typed: string | null) {
  if (typed === null) return { organisationId: null, organisationName: null }
  const known = await tx.organisation.findFirst({
    where: { name: { equals: literally(typed), mode: 'insensitive' }, archivedAt: null },
    select: { id: true },
  })
  return known
    ? { organisationId: known.id, organisationName: null }
    : { organisationId: null, organisationName: typed }
}

/** What somebody says they are; it counts once a convenor has approved it. */
export async function stateAffiliation(
  tx: Transaction,
  personId: string,
  { group, organisation, roleTitle }: Stated,
): Promise<string> {
  const { id } = await tx.affiliation.create({
    data: {
      personId,
      group,
      roleTitle,
      createdAt: now(),
      ...(await organisationOf(tx, organisation)),
    },
    select: { id: true },
  })
  return id
}

/** Corrects what was said while nobody has decided on it. */
export async function restateAffiliation(
  tx: Transaction,
  id: string,
  { group, organisation, roleTitle }: Stated,
): Promise<void> {
  await tx.affiliation.updateMany({
    where: { id, state: 'pending' },
    data: { group, roleTitle, ...(await organisationOf(tx, organisation)) },
  })
}

type Standing = {
  group: StakeholderGroup
  organisationId: string | null
  organisationName: string | null
  roleTitle: string | null
}

export async function isSame(tx: Reader, standing: Standing, stated: Stated): Promise<boolean> {
  const { organisationId, organisationName } = await organisationOf(tx, stated.organisation)
  return (
    standing.group === stated.group &&
    standing.roleTitle === stated.roleTitle &&
    standing.organisationId === organisationId &&
    standing.organisationName === organisationName
  )
}

/** The dialogue must expect the group, or have added it. */
export async function demandGroupOf(
  tx: Reader,
  dialogueId: string,
  group: StakeholderGroup,
): Promise<void> {
  const where = { dialogueId_group: { dialogueId, group } }
  if (!(await tx.dialogueGroup.findUnique({ where, select: { group: true } }))) {
    throw new Refusal('invalid', 'groupNotHere', { field: 'group' })
  }
}

/** Ends an affiliation that counts in no registration any more. */
export async function endUnused(tx: Transaction, affiliationId: string): Promise<void> {
  await tx.affiliation.updateMany({
    where: {
      id: affiliationId,
      registrations: { none: { state: { notIn: ['withdrawn', 'declined'] } } },
    },
    data: { state: 'ended' },
  })
}

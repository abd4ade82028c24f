import 'server-only'
import type { Prisma, Transaction } from '@/lib/platform/db'

/**
 * Holds an applicant and their registrations until the transaction ends. Registrations first: a decision that is
 * just going on holds one of them and asks for the person after it.
 */
export async function holdApplicant(tx: Transaction, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM registration WHERE person_id = ${personId}::uuid ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`
}

/**
 * Takes away a person whom nobody has confirmed, with all that the registration made; false, and nothing is
 * touched, where more than that registration has come of them: they are somebody, whoever mistyped the address.
 */
export async function dropApplicant(tx: Transaction, personId: string): Promise<boolean> {
  await holdApplicant(tx, personId)
  const isNothingElse = await tx.person.count({ where: { id: personId, ...nothingElse } })
  const isSheltered = await tx.shelter.count({ where: { personId } })
  if (isNothingElse === 0 || isSheltered > 0) return false
  await tx.accountToken.deleteMany({ where: { personId } })
  await tx.mail.deleteMany({ where: { personId } })
  const made = await tx.registration.findMany({ where: { personId }, select: { id: true } })
  // What somebody wrote about them as the reason of a decision.
  await tx.activity.updateMany({
    where: { objectId: { in: [personId, ...made.map(({ id }) => id)] } },
    data: { reason: null },
  })
  // Before the affiliations that it stands on.
  await tx.registration.deleteMany({ where: { personId } })
  await tx.person.delete({ where: { id: personId }, select: { id: true } })
  return true
}

/** An address isn't theirs: no link or mail leads from it to them any more. A facilitator reaches them otherwise. */
export async function forgetTypedAddress(
  tx: Transaction,
  personId: string,
  address: string,
): Promise<void> {
  await tx.accountToken.deleteMany({ where: { personId, address } })
  await tx.mail.deleteMany({ where: { personId, toAddress: address } })
}

/** Nothing but a registration from the public form that nobody vouched for, and no way to be reached or signed in. */
const nothingElse = {
  erasedAt: null,
  mergedIntoId: null,
  mergedFrom: { none: {} },
  account: {
    is: { passwordHash: null, suspendedAt: null, sessions: { none: {} }, identities: { none: {} } },
  },
  emails: { none: {} },
  cards: { none: {} },
  roleGrants: { none: {} },
  affiliations: { every: { state: { in: ['pending', 'declined'] } } },
  registrations: {
    every: {
      channel: 'web',
      enteredById: null,
      state: { in: ['applied', 'declined', 'withdrawn'] },
    },
  },
  eventRegistrations: { none: {} },
  contributions: { none: {} },
  responses: { none: {} },
  respondents: { none: {} },
  speaksIn: { none: {} },
} as const satisfies Prisma.PersonWhereInput

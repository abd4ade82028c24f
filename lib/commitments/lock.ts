import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { Prisma, Transaction, Reader } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { hashOfOwnersCode } from './code'
import { aboutCommitment, belonging, commitmentFactsSelect } from './facts'
import type { Holder } from './schema'
import { unknownCode } from './tries'
import { visibleTo, workedOnBy } from './visibility'

const lockedSelect = {
  ...commitmentFactsSelect,
  createdById: true,
  result: true,
  proof: true,
  dueOn: true,
  dueNow: true,
  status: true,
  timeZone: true,
  ownerName: true,
  ownerRole: true,
  ownerGroup: true,
  ownerLanguage: true,
  ownerContact: true,
  isOwnerNamed: true,
  codeIssue: true,
  proposal: true,
  revision: true,
} as const satisfies Prisma.CommitmentSelect

export type LockedCommitment = Prisma.CommitmentGetPayload<{ select: typeof lockedSelect }>

/** Two who change one commitment take turns. */
async function locked(tx: Transaction, id: string): Promise<LockedCommitment> {
  await tx.$queryRaw`SELECT 1 FROM commitment WHERE id = ${id}::uuid FOR UPDATE`
  return tx.commitment.findUniqueOrThrow({ where: { id }, select: lockedSelect })
}

/**
 * For those who work on it, and for those who take part where it is public; an absent and a hidden one are both "not
 * found".
 */
export async function lockCommitment(tx: Transaction, actor: Actor, publicId: string) {
  // Before anything is looked up, so that their form is kept for them.
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const seen = await tx.commitment.findFirst({
    where: { AND: [{ publicId }, { OR: [visibleTo(actor), workedOnBy(actor)] }] },
    select: { id: true },
  })
  if (!seen) throw notFound()
  const row = await locked(tx, seen.id)
  return { row, about: aboutCommitment(row, await belonging(tx, actor)) }
}

/** By the code that the owner was given, or by their account: somebody else's address says nothing. */
export async function findOwn(
  reader: Reader,
  actor: Actor,
  { code, publicId }: Holder,
): Promise<{ id: string }> {
  if (code !== '') {
    const found = await reader.commitment.findUnique({
      where: { codeHash: hashOfOwnersCode(code) },
      select: { id: true, askedAt: true },
    })
    // Printed beforehand, and not sent yet: nobody was asked.
    if (!found?.askedAt) throw unknownCode()
    return found
  }
  const ownerId = personIdOf(actor)
  const found =
    ownerId && publicId
      ? await reader.commitment.findFirst({
          where: { publicId, ownerId, askedAt: { not: null } },
          select: { id: true },
        })
      : null
  if (!found) throw notFound()
  return found
}

export async function lockOwn(tx: Transaction, actor: Actor, holder: Holder) {
  const { id } = await findOwn(tx, actor, holder)
  const row = await locked(tx, id)
  return { row, about: aboutCommitment(row) }
}

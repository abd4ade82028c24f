import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { lockItem } from '../facts'
import type { EarlyInput, NotEarlyInput } from '../schema'
import { remember } from './write'

/** Lets one person read it from when it is scheduled, by the confirmed address of their account. */
export async function letReadEarly(
  actor: Actor,
  { slug, email }: EarlyInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.letRead', about)
    const person = await tx.person.findFirst({
      where: {
        ...{ erasedAt: null, mergedIntoId: null, account: { suspendedAt: null } },
        emails: { some: { address: email.toLowerCase(), verifiedAt: { not: null } } },
      },
      select: { id: true },
    })
    if (!person) throw new Refusal('invalid', 'itemNoSuchReader', { field: 'email' })
    await tx.earlyReader.createMany({
      data: [{ itemId: row.id, personId: person.id }],
      skipDuplicates: true,
    })
    await remember(tx, actor, 'item.letRead', row)
    return { slug }
  })
}

/** They wait with the others again. */
export async function letReadNoLonger(
  actor: Actor,
  { slug, personId }: NotEarlyInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.letRead', about)
    await tx.earlyReader.deleteMany({ where: { itemId: row.id, personId } })
    await remember(tx, actor, 'item.letRead', row)
    return { slug }
  })
}

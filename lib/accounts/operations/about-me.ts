import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import type { AboutMeInput } from '../schema'

/** One's own name and language. What a dialogue shows is approved there, and stays as it was approved. */
export async function changeAboutMe(
  actor: Actor,
  { name, language }: AboutMeInput,
): Promise<AboutMeInput> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn')
  return transaction(async (tx) => {
    authorize(actor, 'account.change', { person: { id: actor.personId } })
    await tx.person.update({
      where: { id: actor.personId },
      data: { name, language },
      select: { id: true },
    })
    await record(tx, actor, 'account.change', { object: { kind: 'person', id: actor.personId } })
    return { name, language }
  })
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { transaction, type Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import type { CardSecrets } from '../card-code'
import type { GiveCardInput } from '../schema'
import { replaceLostCard } from './card'

export type GivenCard = { personId: string; name: string; card: CardSecrets }

/** A new card for somebody without e-mail, in whatever dialogue they take part. The old one dies. */
export async function giveCard(
  actor: Actor,
  { personId, nonce }: GiveCardInput,
): Promise<GivenCard> {
  return transaction(async (tx) => {
    authorize(actor, 'account.giveCard', { person: { id: personId } })
    const { card, isRepeated } = await replaceLostCard(tx, personId, personIdOf(actor), nonce)
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (isRepeated) return { personId, name, card }
    await tellHolder(tx, personId)
    await record(tx, actor, 'account.giveCard', { object: { kind: 'person', id: personId } })
    return { personId, name, card }
  })
}

/** The holder hears of it by the facilitator of their newest dialogue: somebody else may have asked for it. */
async function tellHolder(tx: Transaction, personId: string): Promise<void> {
  const newest = await tx.registration.findFirst({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    select: { dialogueId: true, dialogue: { select: { title: true } } },
  })
  if (!newest) return
  await notify(tx, {
    personId,
    dialogueId: newest.dialogueId,
    kind: 'cardReissued',
    params: { dialogue: translatedStored.parse(newest.dialogue.title) },
  })
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { CardSecrets } from '@/lib/accounts/card-code'
import { derivedCard, issueCard, reissueCard } from '@/lib/accounts/operations/card'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandGroupOf } from '../affiliation'
import { apply } from '../apply'
import type { RegisterInput, ReissueInput } from '../schema'
import { lockRegistration } from '../subject'
import { countUnderAge, createApplicant, findDialogue } from './register'

export type Entered =
  | { outcome: 'underAge'; slug: string }
  | {
      outcome: 'card'
      slug: string
      registrationId: string
      card: CardSecrets
      name: string
    }

/**
 * A facilitator registers somebody who has no e-mail, and hands them a card. Who entered it stays in the
 * record, and somebody else decides on it. `card` is for demonstration people, whose cards are known.
 */
export async function enterRegistration(
  actor: Actor,
  input: RegisterInput,
  card?: CardSecrets,
): Promise<Entered> {
  const entered = await transaction(async (tx) => {
    const dialogue = await findDialogue(tx, input.dialogue)
    authorize(actor, 'registration.enter', { dialogue: dialogue.facts })
    if (input.adult === 'no') {
      await countUnderAge(tx, dialogue.facts.id)
      return null
    }
    return once(tx, input.nonce, async () => {
      await demandGroupOf(tx, dialogue.facts.id, input.group)
      const personId = await createApplicant(tx, input, dialogue.country)
      const byId = personIdOf(actor)
      const registrationId = await apply(tx, {
        ...input,
        dialogueId: dialogue.facts.id,
        personId,
        channel: 'facilitator',
        enteredById: byId,
      })
      await issueCard(tx, personId, byId, card ?? derivedCard(input.nonce))
      await record(tx, actor, 'registration.enter', {
        dialogueId: dialogue.facts.id,
        object: { kind: 'registration', id: registrationId },
      })
      return { registrationId }
    })
  })
  if (input.adult === 'no' || entered === null) return { outcome: 'underAge', slug: input.dialogue }
  return {
    outcome: 'card',
    slug: input.dialogue,
    registrationId: entered.registrationId,
    card: card ?? derivedCard(input.nonce),
    name: input.name,
  }
}

/** A lost card is replaced: the old one dies, and its holder is told. */
export async function replaceCard(
  actor: Actor,
  { registrationId, nonce }: ReissueInput,
): Promise<{ slug: string; registrationId: string; card: CardSecrets; name: string }> {
  return transaction(async (tx) => {
    const found = await lockRegistration(tx, registrationId)
    if (actor.kind === 'member') authorize(actor, 'registration.read', found.subject)
    const { personId, dialogueId, slug, name, title } = found
    const { card, isRepeated } = await reissueCard(tx, actor, { personId, dialogueId, nonce })
    if (!isRepeated) {
      const params = { dialogue: title }
      await notify(tx, { personId, dialogueId, kind: 'cardReissued', params })
    }
    return { slug, registrationId, card, name }
  })
}

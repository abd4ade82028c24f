import 'server-only'
import type { Actor, Member } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { CardSecrets } from '@/lib/accounts/card-code'
import { createAccount } from '@/lib/accounts/operations/account'
import { derivedCard, issueCard } from '@/lib/accounts/operations/card'
import { demandMailTurn, recipientHasTurn } from '@/lib/accounts/tries'
import type { Visit } from '@/lib/accounts/visit'
import { record } from '@/lib/activity/record'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { notify } from '@/lib/messages/operations'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { demandGroupOf } from '../affiliation'
import { apply } from '../apply'
import { sendConfirmation } from '../confirmation'
import { phoneNumber } from '../contact'
import { demandRegistrationTurn } from '../turns'
import type { AdultInput, RegisterInput } from '../schema'

export type Registered =
  | { outcome: 'underAge'; slug: string }
  /** Signed in: the registration is theirs. */
  | { outcome: 'signedIn'; slug: string }
  /** The same for every address, known or not. */
  | { outcome: 'mailed'; slug: string; address: string }
  | { outcome: 'card'; slug: string; card: CardSecrets; name: string }

export const underAgeCount = 'registration.underAge'

/**
 * Registers whoever asks, with or without an account. An e-mail address that was typed proves nothing: the
 * registration is for a new person until the address's owner has confirmed it (`confirmRegistration`).
 */
export async function register(
  actor: Actor,
  input: RegisterInput,
  visit: Visit,
): Promise<Registered> {
  if (input.adult === 'no') return turnAway(actor, input.dialogue)
  if (actor.kind !== 'member') await demandRegistrationTurn(visit)
  const mails = actor.kind !== 'member' && input.email !== null
  if (mails) await demandMailTurn(visit)
  const sends = mails && (await recipientHasTurn('confirmRegistration', input.email ?? ''))
  const { slug } = await transaction((tx) =>
    once(tx, input.nonce, async () => {
      const dialogue = await findDialogue(tx, input.dialogue)
      authorize(actor, 'registration.create', { dialogue: dialogue.facts })
      await demandGroupOf(tx, dialogue.facts.id, input.group)
      if (actor.kind === 'member') await registerMember(tx, actor, dialogue, input)
      else await registerStranger(tx, actor, dialogue, input, sends)
      return { slug: dialogue.slug }
    }),
  )
  if (actor.kind === 'member') return { outcome: 'signedIn', slug }
  if (input.email !== null) return { outcome: 'mailed', slug, address: input.email }
  // From the form's own mark, not from the table: a form sent twice shows the same card.
  return { outcome: 'card', slug, card: derivedCard(input.nonce), name: input.name }
}

/** Of somebody under 18 nothing stays but a count of the day. */
async function turnAway(actor: Actor, slug: string): Promise<Registered> {
  return transaction(async (tx) => {
    const dialogue = await findDialogue(tx, slug)
    authorize(actor, 'dialogue.know', { dialogue: dialogue.facts })
    await countUnderAge(tx, dialogue.facts.id)
    return { outcome: 'underAge', slug: dialogue.slug }
  })
}

export async function countUnderAge(tx: Transaction, dialogueId: string): Promise<void> {
  const key = { name: underAgeCount, dialogueId, day: today() }
  await tx.dailyCount.upsert({
    where: { name_dialogueId_day: key },
    create: { ...key, count: 1 },
    update: { count: { increment: 1 } },
  })
}

type FoundDialogue = {
  facts: ReturnType<typeof factsOf>
  slug: string
  title: Translated
  country: string | null
}

export async function findDialogue(tx: Transaction, slug: string): Promise<FoundDialogue> {
  const row = await tx.dialogue.findUnique({
    where: { slug },
    select: { ...factsSelect, slug: true, title: true, country: true },
  })
  if (!row) throw notFound()
  return {
    facts: factsOf(row),
    slug: row.slug,
    title: translatedStored.parse(row.title),
    country: row.country,
  }
}

async function registerMember(
  tx: Transaction,
  actor: Member,
  { facts, title, slug }: FoundDialogue,
  input: AdultInput,
): Promise<void> {
  const { personId } = actor
  const registrationId = await apply(tx, {
    ...input,
    dialogueId: facts.id,
    personId,
    channel: 'web',
    enteredById: null,
  })
  await tx.person.updateMany({
    where: { id: personId, adultConfirmedAt: null },
    data: { adultConfirmedAt: now() },
  })
  await record(tx, actor, 'registration.create', {
    dialogueId: facts.id,
    object: { kind: 'registration', id: registrationId },
  })
  await notify(tx, {
    personId,
    kind: 'registrationReceived',
    params: { dialogue: title },
    path: `/me/registrations/${slug}`,
  })
}

async function registerStranger(
  tx: Transaction,
  actor: Actor,
  dialogue: FoundDialogue,
  input: AdultInput,
  sends: boolean,
): Promise<void> {
  const personId = await createApplicant(tx, input, dialogue.country)
  const registrationId = await apply(tx, {
    ...input,
    dialogueId: dialogue.facts.id,
    personId,
    channel: 'web',
    enteredById: null,
  })
  await record(tx, actor, 'registration.create', {
    dialogueId: dialogue.facts.id,
    object: { kind: 'registration', id: registrationId },
  })
  if (input.email === null) await issueCard(tx, personId, null, derivedCard(input.nonce))
  else await sendConfirmation(tx, { personId, address: input.email, dialogue, sends })
}

type Applicant = Pick<AdultInput, 'name' | 'language' | 'phone'>

/** A person and the account behind them; the age was asked for before. */
export async function createApplicant(
  tx: Transaction,
  { name, language, phone }: Applicant,
  country: string | null,
): Promise<string> {
  const at = now()
  const phones = phone
    ? { phones: { create: { number: phoneNumber(phone, country), createdAt: at } } }
    : {}
  const { id } = await tx.person.create({
    data: { name, language, adultConfirmedAt: at, createdAt: at, ...phones },
    select: { id: true },
  })
  await createAccount(tx, id)
  return id
}

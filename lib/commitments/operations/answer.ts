import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { recordAnonymously } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { dayText } from '@/lib/platform/inputs'
import { dayThere } from '../due'
import { lockCommitment, lockOwn, type LockedCommitment } from '../lock'
import type {
  ConfirmInput,
  DeclineInput,
  HeardInput,
  Holder,
  ProposeInput,
  WhichCommitment,
} from '../schema'
import { recordOf, type OnePage } from './ask'
import { backToDraft } from './write'

/** Whether there is a promise behind the code. */
export async function openByCode(actor: Actor, { code }: { code: string }) {
  await transaction(async (tx) => {
    const { about } = await lockOwn(tx, actor, { code, publicId: '' })
    authorize(actor, 'commitment.readByCode', about)
  })
  return { code }
}

/** What an owner does, by code or account; pressed twice it is done once. */
async function asOwner(
  actor: Actor,
  holder: Holder,
  verbs: AnswerVerbs | NameVerbs,
  isDone: (row: LockedCommitment) => boolean,
  change: (tx: Transaction, row: LockedCommitment) => Promise<void>,
): Promise<{ code: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockOwn(tx, actor, holder)
    if (isDone(row)) return { code: holder.code }
    const verb = holder.code === '' ? verbs.byAccount : verbs.byCode
    authorize(actor, verb, about)
    await change(tx, row)
    await recordOwn(tx, actor, verb, row, holder)
    return { code: holder.code }
  })
}

type AnswerVerbs = { byCode: 'commitment.answerByCode'; byAccount: 'commitment.answerOwn' }
const answering: AnswerVerbs = {
  byCode: 'commitment.answerByCode',
  byAccount: 'commitment.answerOwn',
}
type NameVerbs = { byCode: 'commitment.nameByCode'; byAccount: 'commitment.nameOwn' }
const naming: NameVerbs = { byCode: 'commitment.nameByCode', byAccount: 'commitment.nameOwn' }

/** By a code: the day and the dialogue, and nobody, for whoever holds it isn't known to the portal. */
export async function recordOwn(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  row: LockedCommitment,
  { code }: Holder,
): Promise<void> {
  if (code === '') await recordOf(tx, actor, verb, row)
  else await recordAnonymously(tx, verb, row.dialogueId)
}

/** The owner stands by it, in these very words. Whether they stand there by name is their own switch. */
export function confirmCommitment(actor: Actor, input: ConfirmInput) {
  const confirmedHow = input.code === '' ? ('account' as const) : ('code' as const)
  return asOwner(
    actor,
    input,
    answering,
    (row) => row.confirmedAt !== null && row.isOwnerNamed === input.isNamed,
    async (tx, row) => {
      await update(tx, row, {
        ...{
          confirmedAt: row.confirmedAt ?? now(),
          confirmedHow,
          heardOn: dayThere(now(), row.timeZone),
        },
        ...{ confirmedById: null, isOwnerNamed: input.isNamed },
      })
    },
  )
}

export function declineCommitment(actor: Actor, input: DeclineInput) {
  return asOwner(
    actor,
    input,
    answering,
    ({ state }) => state === 'declined',
    (tx, row) => update(tx, row, { ...backToDraft, state: 'declined', declinedWhy: input.reason }),
  )
}

/** Other words or another day: back to those who write it, who ask again. */
export function proposeOther(actor: Actor, input: ProposeInput) {
  const { text, language, dueOn, reason } = input
  if (text === '' && dueOn === null)
    throw new Refusal('invalid', 'commitment.proposesNothing', { field: 'text' })
  return asOwner(
    actor,
    input,
    answering,
    () => false,
    (tx, row) =>
      update(tx, row, {
        ...backToDraft,
        proposal: { text: text || null, language, dueOn: dueOn && dayText(dueOn), reason },
      }),
  )
}

/** At any time, in either direction. */
export function nameOwner(actor: Actor, input: ConfirmInput) {
  return asOwner(
    actor,
    input,
    naming,
    (row) => row.isOwnerNamed === input.isNamed,
    (tx, row) => update(tx, row, { isOwnerNamed: input.isNamed }),
  )
}

/** What the owner said by phone, as somebody of the team heard it; another person publishes. */
export async function hearOwner(actor: Actor, input: HeardInput): Promise<OnePage> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.hear', about)
    // Today where it was promised.
    if (input.heardOn > dayThere(now(), row.timeZone))
      throw new Refusal('invalid', 'commitment.heardLater', { field: 'heardOn' })
    if (input.said === 'no')
      await update(tx, row, { ...backToDraft, state: 'declined', declinedWhy: input.reason })
    else
      await update(tx, row, {
        ...{ confirmedAt: now(), confirmedHow: 'phone', confirmedById: personIdOf(actor) },
        ...{ heardOn: input.heardOn, isOwnerNamed: input.isNamed && !choseNot(row) },
      })
    await recordOf(tx, actor, 'commitment.hear', row)
    return { publicId: row.publicId }
  })
}

/** Confirmed by themself, and not by name: nobody whom they talk to raises that, only they do. */
const choseNot = ({ confirmedAt, confirmedHow, isOwnerNamed }: LockedCommitment): boolean =>
  confirmedAt !== null && confirmedHow !== 'phone' && !isOwnerNamed

/** From this moment on everybody can follow it. */
export async function publishCommitment(actor: Actor, { publicId }: WhichCommitment) {
  return transaction(async (tx): Promise<OnePage> => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.publish', about)
    await update(tx, row, { state: 'published', publishedAt: now() })
    await recordOf(tx, actor, 'commitment.publish', row)
    return { publicId }
  })
}

async function update(
  tx: Transaction,
  { id }: LockedCommitment,
  data: Prisma.CommitmentUncheckedUpdateInput,
): Promise<void> {
  await tx.commitment.update({
    where: { id },
    data: { ...data, changedAt: now() },
    select: { id: true },
  })
}

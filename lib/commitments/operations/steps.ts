import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { isBlank } from '@/lib/platform/translated'
import { outTo as itemsOutTo } from '@/lib/library/visibility'
import { lockCommitment, lockOwn, type LockedCommitment } from '../lock'
import { publicSteps } from '../public-steps'
import type { OwnStepInput, SetAsideInput, StepFields, StepInput, WhichStep } from '../schema'
import { recordOwn } from './answer'
import { recordOf } from './ask'

export type StepWritten = { publicId: string; code: string; number: number }

/** What became of it, as the team knows: public at once, and shown as the team's word. */
export async function addStep(actor: Actor, input: StepInput): Promise<StepWritten> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.addStep', about)
    return once(tx, `${input.nonce} ${row.id}`, async () => {
      const number = await writeStep(tx, actor, row, input, {
        ...{ isByOwner: false, byId: personIdOf(actor) },
        ...{ checkedAt: now(), checkedById: personIdOf(actor) },
      })
      await settleStatus(tx, row)
      await recordOf(tx, actor, 'commitment.addStep', row)
      return { publicId: row.publicId, code: '', number }
    })
  })
}

/** What the owner reports. Somebody of the team looks through it before it is public: it may name others. */
export async function reportStep(actor: Actor, input: OwnStepInput): Promise<StepWritten> {
  return transaction(async (tx) => {
    const { row, about } = await lockOwn(tx, actor, input)
    const verb = input.code === '' ? 'commitment.reportOwn' : 'commitment.reportByCode'
    authorize(actor, verb, about)
    return once(tx, `${input.nonce} ${row.id}`, async () => {
      const byId = input.code === '' ? personIdOf(actor) : null
      const number = await writeStep(tx, actor, row, input, { isByOwner: true, byId })
      await recordOwn(tx, actor, verb, row, input)
      return { publicId: row.publicId, code: input.code, number }
    })
  })
}

type By = {
  isByOwner: boolean
  byId: string | null
  checkedAt?: Date
  checkedById?: string | null
}

/** The lock on the commitment makes two at once take two numbers. */
async function writeStep(
  tx: Transaction,
  actor: Actor,
  row: LockedCommitment,
  { status, note, result, dueOn, proofs }: StepFields,
  by: By,
): Promise<number> {
  const isChange = status === 'changed'
  const last = await tx.commitmentStep.aggregate({
    where: { commitmentId: row.id },
    _max: { number: true },
  })
  const number = (last._max.number ?? 0) + 1
  const items = new Map<string, string>()
  for (const { item } of proofs) if (item) items.set(item, await itemId(tx, actor, item))
  await tx.commitmentStep.create({
    data: {
      ...{ commitmentId: row.id, number, status, note, at: now(), ...by },
      // Only a change has words and a day of its own.
      result: orDbNull(isChange && result && !isBlank(result) ? result : null),
      dueOn: isChange ? dueOn : null,
      proofs: {
        create: proofs.map(({ text, url, item }, order) => ({
          ...{ order, url, itemId: item ? (items.get(item) ?? null) : null },
          text: { language: note.language, texts: text ? { [note.language]: text } : {} },
        })),
      },
    },
    select: { id: true },
  })
  return number
}

async function itemId(tx: Transaction, actor: Actor, slug: string): Promise<string> {
  const item = await tx.libraryItem.findFirst({
    where: { AND: [{ slug }, await itemsOutTo(actor, tx)] },
    select: { id: true },
  })
  if (!item) throw new Refusal('invalid', 'commitment.noSuchItem', { field: 'proofs' })
  return item.id
}

/** What an owner reports becomes public. Twice is once. */
export async function checkStep(actor: Actor, input: WhichStep): Promise<StepWritten> {
  return decide(actor, input, { checkedAt: now(), checkedById: personIdOf(actor) })
}

/** Not shown; that there was a report, and why it isn't shown, is. */
export async function setStepAside(actor: Actor, input: SetAsideInput): Promise<StepWritten> {
  const setAsideWhy = input.reason
  return decide(
    actor,
    input,
    { checkedAt: now(), checkedById: personIdOf(actor), setAsideWhy },
    setAsideWhy,
  )
}

async function decide(
  actor: Actor,
  { publicId, number }: WhichStep,
  data: { checkedAt: Date; checkedById: string | null; setAsideWhy?: string },
  reason?: string,
): Promise<StepWritten> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.checkStep', about)
    const step = await tx.commitmentStep.findUnique({
      where: { commitmentId_number: { commitmentId: row.id, number } },
      select: { id: true, checkedAt: true },
    })
    if (!step) throw notFound()
    // What is public stays: the next step stands beside it.
    if (step.checkedAt === null) {
      await tx.commitmentStep.update({ where: { id: step.id }, data, select: { id: true } })
      await settleStatus(tx, row)
      await recordOf(tx, actor, 'commitment.checkStep', row, reason)
    } else if (reason) throw new Refusal('conflict', 'commitment.stepIsPublic')
    return { publicId: row.publicId, code: '', number }
  })
}

/** What lists are narrowed down by follows from the newest public step, and the day from the last one that moved it. */
async function settleStatus(tx: Transaction, row: LockedCommitment): Promise<void> {
  const steps = await tx.commitmentStep.findMany({
    where: { commitmentId: row.id, ...publicSteps },
    orderBy: { number: 'desc' },
    select: { status: true, dueOn: true },
  })
  await tx.commitment.update({
    where: { id: row.id },
    data: {
      status: steps[0]?.status ?? 'noEvidence',
      dueNow: steps.find(({ dueOn }) => dueOn !== null)?.dueOn ?? row.dueOn,
      changedAt: now(),
    },
    select: { id: true },
  })
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { TakenFile } from '@/lib/library/operations/files'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { erase, settle } from '@/lib/platform/storage'
import { lockCommitment, lockOwn, type LockedCommitment } from '../lock'
import { dropProof } from '../proof-file'
import { aboutProof, proofSelect } from '../proof-facts'
import { limits, type Holder, type ProofInput, type RemoveProof, type WhichProof } from '../schema'
import { recordOwn } from './answer'
import { recordOf } from './ask'

type Sent = { publicId: string }

/** Asked before the first byte comes. */
export const maySendProof = (actor: Actor, { publicId }: Sent): Promise<void> =>
  transaction(async (tx) => {
    const { about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.addStep', about)
  })

export const maySendOwnProof = (actor: Actor, holder: Holder): Promise<void> =>
  transaction(async (tx) => {
    await lockOwnOf(tx, actor, holder)
  })

/** A file with what was reported last. Nobody outside reads it before a second person has looked at it. */
export async function addProof(
  actor: Actor,
  input: ProofInput,
  taken: TakenFile,
  { publicId }: Sent,
): Promise<Sent> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.addStep', about)
    await keep(tx, row, input, taken, { isByOwner: false, addedById: personIdOf(actor) }, () =>
      recordOf(tx, actor, 'commitment.addStep', row),
    )
    return { publicId }
  })
}

/** The same by whoever promised, with what they reported last. */
export async function addOwnProof(
  actor: Actor,
  input: ProofInput,
  taken: TakenFile,
  holder: Holder,
): Promise<Sent> {
  return transaction(async (tx) => {
    const { row, verb } = await lockOwnOf(tx, actor, holder)
    const addedById = holder.code === '' ? personIdOf(actor) : null
    await keep(tx, row, input, taken, { isByOwner: true, addedById }, () =>
      recordOwn(tx, actor, verb, row, holder),
    )
    return { publicId: row.publicId }
  })
}

async function lockOwnOf(tx: Transaction, actor: Actor, holder: Holder) {
  const { row, about } = await lockOwn(tx, actor, holder)
  // The address and the code in this browser are of two promises.
  if (row.publicId !== holder.publicId) throw notFound()
  const verb = holder.code === '' ? 'commitment.reportOwn' : 'commitment.reportByCode'
  authorize(actor, verb, about)
  return { row, verb } as const
}

async function keep(
  tx: Transaction,
  row: LockedCommitment,
  { nonce, text, language, consent }: ProofInput,
  taken: TakenFile,
  by: { isByOwner: boolean; addedById: string | null },
  remember: () => Promise<void>,
): Promise<void> {
  const kept = await once(tx, `${nonce} proof ${row.id}`, async () => {
    const step = await tx.commitmentStep.findFirst({
      where: { commitmentId: row.id, setAsideWhy: null, ...(by.isByOwner && { isByOwner: true }) },
      orderBy: { number: 'desc' },
      select: { id: true, proofs: { select: { order: true, storageKey: true } } },
    })
    if (!step) throw new Refusal('conflict', 'commitment.reportFirst')
    if (step.proofs.filter(({ storageKey }) => storageKey !== null).length >= limits.files)
      throw new Refusal('conflict', 'commitment.enoughFiles', { params: { maximum: limits.files } })
    const { key: storageKey, contentType, bytes, sha256 } = taken
    await settle(storageKey)
    await tx.commitmentProof.create({
      data: {
        ...{ stepId: step.id, storageKey, contentType, bytes, sha256, consent, ...by },
        text: { language, texts: { [language]: text } },
        order: Math.max(-1, ...step.proofs.map(({ order }) => order)) + 1,
        addedAt: now(),
      },
      select: { id: true },
    })
    await remember()
    return storageKey
  })
  // The same form again (a double click): the first one's file is the one.
  if (kept !== taken.key) await dropProof(taken)
}

/** Lets a file out that somebody else sent. Twice is refused: it is out. */
export async function checkProof(actor: Actor, { publicId, id }: WhichProof): Promise<Sent> {
  return transaction(async (tx) => {
    const { row, about } = await locked(tx, actor, { publicId, id })
    authorize(actor, 'commitment.checkProof', about)
    await tx.commitmentProof.update({
      where: { id },
      data: { checkedAt: now(), checkedById: personIdOf(actor) },
      select: { id: true },
    })
    await changed(tx, row)
    await recordOf(tx, actor, 'commitment.checkProof', row)
    return { publicId }
  })
}

/** Its bytes go at once. Where it was public, that there was one and why it went is told. */
export async function removeProof(actor: Actor, input: RemoveProof): Promise<Sent> {
  const { publicId, id, reason } = input
  const key = await transaction(async (tx) => {
    const { row, about, proof } = await locked(tx, actor, input)
    authorize(actor, 'commitment.removeProof', about)
    await tx.commitmentProof.update({
      where: { id },
      data: { removedAt: now(), removedWhy: reason, storageKey: null },
      select: { id: true },
    })
    if (can(actor, 'commitment.read', about)) await changed(tx, row)
    await recordOf(tx, actor, 'commitment.removeProof', row, reason)
    return proof.storageKey
  })
  if (key) await erase(key)
  return { publicId }
}

async function locked(tx: Transaction, actor: Actor, { publicId, id }: WhichProof) {
  const { row, about } = await lockCommitment(tx, actor, publicId)
  const proof = await tx.commitmentProof.findFirst({
    where: { id, step: { commitmentId: row.id }, addedAt: { not: null } },
    select: proofSelect,
  })
  if (!proof) throw notFound()
  return { row, proof, about: { ...about, ...aboutProof(proof) } }
}

const changed = (tx: Transaction, { id }: LockedCommitment) =>
  tx.commitment.update({ where: { id }, data: { changedAt: now() }, select: { id: true } })

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { hashOfOwnersCode } from '../code'
import { isOverdue } from '../due'
import { aboutCommitment, commitmentFactsSelect } from '../facts'
import { findOwn } from '../lock'
import { fileOf, fileSelect } from '../proof-shown'
import { resultNow } from '../public-steps'
import type { Holder } from '../schema'

const words = (value: unknown) => translatedStored.parse(value)

/** A promise as its owner sees it, by code or account. While others write on it, only that they do. */
export async function ownCommitment(actor: Actor, holder: Holder) {
  const { id } = await findOwn(db(), actor, holder)
  const row = await db().commitment.findUniqueOrThrow({
    where: { id },
    select: {
      ...commitmentFactsSelect,
      ...{ result: true, proof: true, dueOn: true, dueNow: true, status: true, timeZone: true },
      ...{ ownerName: true, ownerRole: true, ownerGroup: true, isOwnerNamed: true },
      dialogue: { select: { ...commitmentFactsSelect.dialogue.select, title: true } },
      steps: {
        orderBy: { number: 'asc' },
        select: {
          ...{ number: true, status: true, note: true, at: true, isByOwner: true },
          ...{ checkedAt: true, setAsideWhy: true, result: true },
          proofs: {
            where: { isByOwner: true, addedAt: { not: null } },
            orderBy: [{ order: 'asc' }, { id: 'asc' }],
            select: { id: true, text: true, checkedAt: true, ...fileSelect },
          },
        },
      },
    },
  })
  const about = aboutCommitment(row)
  const isByCode = holder.code !== ''
  authorize(actor, isByCode ? 'commitment.readByCode' : 'commitment.readOwn', about)
  const may = {
    answer: can(actor, isByCode ? 'commitment.answerByCode' : 'commitment.answerOwn', about),
    name: can(actor, isByCode ? 'commitment.nameByCode' : 'commitment.nameOwn', about),
    report: can(actor, isByCode ? 'commitment.reportByCode' : 'commitment.reportOwn', about),
  }
  const isShown = row.state === 'asked' || row.state === 'published'
  const publicOnes = row.steps.filter((step) => step.checkedAt && step.setAsideWhy === null)
  return {
    publicId: row.publicId,
    state: row.state,
    isConfirmed: row.confirmedAt !== null,
    isOwnerNamed: row.isOwnerNamed,
    dialogue: words(row.dialogue.title),
    sentence: isShown
      ? {
          result: words(resultNow({ result: row.result, steps: publicOnes.reverse() })),
          proof: words(row.proof),
          dueNow: row.dueNow,
          name: row.ownerName,
          role: row.ownerRole,
          organisation: row.ownerOrganisation?.name ?? row.ownerOrganisationName,
        }
      : null,
    status: row.status,
    isOverdue: isOverdue(row, now()),
    steps: row.steps.map(({ proofs, result: _result, ...step }) => ({
      ...step,
      note: words(step.note),
      files: proofs.map(({ id, text, checkedAt, ...proof }) => ({
        ...{ id, text: words(text), isChecked: checkedAt !== null, ...fileOf(proof) },
      })),
    })),
    may,
  }
}
export type OwnCommitment = Awaited<ReturnType<typeof ownCommitment>>

/** The same by a code that a browser has kept; null where another code has taken its place since. */
export async function commitmentByKeptCode(actor: Actor, code: string) {
  const stands = await db().commitment.count({
    where: { codeHash: hashOfOwnersCode(code), askedAt: { not: null } },
  })
  return stands > 0 ? ownCommitment(actor, { code, publicId: '' }) : null
}

/** Those that somebody promised, by their account. */
export async function ownCommitments(actor: Actor): Promise<OwnCommitment[]> {
  const ownerId = personIdOf(actor)
  if (!ownerId) return []
  const rows = await db().commitment.findMany({
    where: { ownerId, askedAt: { not: null } },
    select: { publicId: true },
    orderBy: { dueNow: 'asc' },
    take: 50,
  })
  return Promise.all(rows.map(({ publicId }) => ownCommitment(actor, { code: '', publicId })))
}

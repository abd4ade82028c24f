import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { findInterviewId } from '@/lib/commitments/tied-interview'
import { readNoteFor } from '@/lib/commitments/from-note'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { phoneNumber } from '@/lib/registrations/contact'
import { visibleTo as summariesVisibleTo } from '@/lib/summaries/visibility'
import { commitmentAsForm } from '../as-form'
import { openedContact, sealedContact } from '../contact'
import { lockCommitment } from '../lock'
import type { CommitmentChange, CommitmentFields, NewCommitment } from '../schema'
import { zoneOfDialogue } from '../zone-of-dialogue'

export type Written = { slug: string; publicId: string }

/** A draft, by hand or from a finding, a session or a table sheet. Nobody is asked by it. */
export async function draftCommitment(actor: Actor, input: NewCommitment): Promise<Written> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug: input.dialogueSlug })
    authorize(actor, 'commitment.write', { dialogue })
    return once(tx, `${input.nonce} ${dialogue.id}`, async () => {
      const { id, publicId } = await tx.commitment.create({
        data: {
          publicId: input.publicId ?? newPublicId(),
          dialogueId: dialogue.id,
          ...(await sourceOf(tx, actor, dialogue.id, input)),
          ...(await columnsOf(tx, actor, dialogue.id, input)),
          ownerContact: await contactOf(tx, dialogue.id, input, null),
          ...{ createdById: personIdOf(actor), createdAt: now(), changedAt: now() },
        },
        select: { id: true, publicId: true },
      })
      await record(tx, actor, 'commitment.write', {
        dialogueId: dialogue.id,
        object: { kind: 'commitment', id },
      })
      return { slug: input.dialogueSlug, publicId }
    })
  })
}

/** Changes what isn't public yet. What the owner confirmed they confirmed in those words: it goes back to draft. */
export async function editCommitment(actor: Actor, input: CommitmentChange): Promise<Written> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.edit', about)
    const stored = await tx.commitment.findUniqueOrThrow({
      where: { id: row.id },
      select: {
        ...{ result: true, proof: true, dueOn: true, ownerName: true, ownerRole: true },
        ...{ ownerOrganisationName: true, ownerGroup: true, ownerLanguage: true },
        ...{ topics: true, goals: true, ownerContact: true, dialogueId: true, ownerId: true },
        ownerOrganisation: { select: { name: true } },
        interview: { select: { slug: true } },
        dialogue: { select: { slug: true } },
      },
    })
    demandUnchanged(input.seen, await commitmentAsForm(tx, stored))
    const columns = await columnsOf(tx, actor, row.dialogueId, input)
    const isSame = columns.ownerName === stored.ownerName && columns.ownerId === row.ownerId
    await tx.commitment.update({
      where: { id: row.id },
      data: {
        ...columns,
        ownerContact: await contactOf(
          tx,
          row.dialogueId,
          input,
          isSame ? stored.ownerContact : null,
        ),
        ...backToDraft,
        ...(!isSame && ofNobodyYet(row)),
        ...{ revision: { increment: 1 }, changedAt: now() },
      },
      select: { id: true },
    })
    await record(tx, actor, 'commitment.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'commitment', id: row.id },
    })
    return { slug: stored.dialogue.slug, publicId: row.publicId }
  })
}

/** Another owner: the letter that the one before holds opens nothing any more, nor is what they chose theirs. */
const ofNobodyYet = ({ codeIssue }: { codeIssue: number }) => ({
  codeIssue: codeIssue + 1,
  ...{ codeHash: null, askedAt: null, isOwnerNamed: false },
})

/** Nobody has said yes to it any more. */
export const backToDraft = {
  state: 'draft',
  confirmedAt: null,
  confirmedHow: null,
  confirmedById: null,
  heardOn: null,
  declinedWhy: null,
  proposal: Prisma.DbNull,
} as const

async function columnsOf(
  tx: Transaction,
  actor: Actor,
  dialogueId: string,
  input: CommitmentFields,
) {
  const { result, proof, dueOn, ownerName, ownerRole, ownerGroup, ownerLanguage } = input
  const { topics, goals } = input
  await demandGroup(tx, dialogueId, ownerGroup)
  return {
    ...{ result, proof, dueOn, dueNow: dueOn, topics, goals },
    ...{ ownerName, ownerRole, ownerGroup, ownerLanguage },
    ...(await organisationOf(tx, input)),
    ownerId: await ownerIn(tx, dialogueId, input.ownerRegistration),
    interviewId: await findInterviewId(tx, actor, dialogueId, input.interview),
    timeZone: await zoneOfDialogue(tx, dialogueId),
  }
}

async function demandGroup(
  tx: Transaction,
  dialogueId: string,
  group: CommitmentFields['ownerGroup'],
) {
  const has = await tx.dialogueGroup.count({ where: { dialogueId, group } })
  if (has === 0) throw new Refusal('invalid', 'groupNotInDialogue', { field: 'ownerGroup' })
}

/** One that the portal knows, by its address or by its very name; else what was typed. */
async function organisationOf(tx: Transaction, input: CommitmentFields) {
  const { ownerOrganisation: slug, ownerOrganisationName: name } = input
  const known = await tx.organisation.findFirst({
    where: slug ? { slug } : { name: name ?? '' },
    select: { id: true },
  })
  if (known) return { ownerOrganisationId: known.id, ownerOrganisationName: null }
  if (slug && !name) throw new Refusal('invalid', 'notFound', { field: 'ownerOrganisation' })
  return { ownerOrganisationId: null, ownerOrganisationName: name }
}

/** Only somebody who takes part in this very dialogue; an id from elsewhere is nobody here. */
async function ownerIn(tx: Transaction, dialogueId: string, registrationId: string | null) {
  if (!registrationId) return null
  const found = await tx.registration.findFirst({
    where: { id: registrationId, dialogueId, state: { in: approvedStates } },
    select: { personId: true },
  })
  if (!found) throw notFound()
  return found.personId
}

/** Sealed; what is left empty stays as it is known. */
async function contactOf(
  tx: Transaction,
  dialogueId: string,
  { address, phone }: CommitmentFields,
  known: Uint8Array | null,
) {
  const before = openedContact(known)
  const { country } = await tx.dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: { country: true },
  })
  return sealedContact({
    address: address ?? before.address,
    phone: phone ? phoneNumber(phone, country) : before.phone,
  })
}

/** What it follows from: each looked up in this very dialogue, as the writer may read it. */
async function sourceOf(tx: Transaction, actor: Actor, dialogueId: string, input: NewCommitment) {
  const note = input.noteId ? await readNoteFor(tx, actor, dialogueId, input.noteId) : null
  const sessionId = note?.sessionId ?? input.sessionId
  if (sessionId) {
    const here = await tx.session.count({ where: { id: sessionId, event: { dialogueId } } })
    if (here === 0) throw notFound()
  }
  const summary = input.summary
    ? await tx.summary.findFirst({
        where: { AND: [{ slug: input.summary, dialogueId }, summariesVisibleTo(actor)] },
        select: { id: true },
      })
    : null
  if (input.summary && !summary) throw notFound()
  if (summary && input.findingKey) {
    const part = await tx.summaryPart.count({
      where: { key: input.findingKey, version: { summaryId: summary.id } },
    })
    if (part === 0) throw notFound()
  }
  return {
    noteId: note?.id ?? null,
    sessionId,
    summaryId: summary?.id ?? null,
    findingKey: summary ? input.findingKey : null,
  }
}

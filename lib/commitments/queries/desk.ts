import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor, type Verb } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { knownDialogue } from '@/lib/dialogues/facts'
import { maskedContact } from '@/lib/invitations/contact'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { readablePhone } from '@/lib/registrations/contact'
import { toEnterFor, enteredForHere, personToEnterFor } from '@/lib/facilitated/queries/people'
import { commitmentAsForm } from '../as-form'
import { openedContact } from '../contact'
import { isOverdue } from '../due'
import { aboutCommitment, commitmentFactsSelect } from '../facts'
import { aboutProof, proofSelect } from '../proof-facts'
import { fileOf, fileSelect } from '../proof-shown'
import { movedBySelect, resultNow } from '../public-steps'
import { storedProposal } from '../schema'
import { workedOnBy } from '../visibility'
import { choicesIn } from './new-commitment'

const words = (value: unknown) => translatedStored.parse(value)

/** Those of a dialogue as its team sees them: what waits first, then by the day due. */
export async function commitmentsAtDesk(actor: Actor, slug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'commitment.list', { dialogue })
  const [{ title }, rows] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { title: true } }),
    db().commitment.findMany({
      where: { dialogueId: dialogue.id },
      orderBy: [{ dueNow: 'asc' }, { publicId: 'asc' }],
      take: 500,
      select: {
        ...{ publicId: true, state: true, result: true, dueNow: true, status: true },
        ...{ timeZone: true, ownerName: true, confirmedAt: true, proposal: true },
        ownerOrganisation: { select: { name: true } },
        ownerOrganisationName: true,
        steps: { where: { checkedAt: null }, select: { number: true } },
        reminders: { where: { needsCall: true, calledAt: null }, select: { kind: true } },
      },
    }),
  ])
  return {
    title: words(title),
    mayWrite: can(actor, 'commitment.write', { dialogue }),
    commitments: rows.map((row) => ({
      publicId: row.publicId,
      state: row.state,
      result: words(row.result),
      dueNow: row.dueNow,
      status: row.status,
      isOverdue: row.state === 'published' && isOverdue(row, now()),
      owner: [row.ownerName, row.ownerOrganisation?.name ?? row.ownerOrganisationName]
        .filter(Boolean)
        .join(', '),
      isConfirmed: row.confirmedAt !== null,
      hasProposal: row.proposal !== null,
      toCheck: row.steps.length,
      toCall: row.reminders.length,
    })),
  }
}

/** One promise for those who work on it: how far it is, and what they may do next. */
export async function commitmentDesk(actor: Actor, publicId: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [{ publicId }, workedOnBy(actor)] },
    select: {
      ...commitmentFactsSelect,
      ...{ result: true, proof: true, dueOn: true, dueNow: true, status: true, timeZone: true },
      ...{ ownerName: true, ownerRole: true, ownerGroup: true, ownerLanguage: true },
      ...{ isOwnerNamed: true, ownerContact: true, topics: true, goals: true, heardOn: true },
      ...{ askedAt: true, declinedWhy: true, proposal: true, withdrawnWhy: true, revision: true },
      interview: { select: { slug: true } },
      dialogue: { select: { ...commitmentFactsSelect.dialogue.select, slug: true, title: true } },
      steps: {
        orderBy: { number: 'desc' },
        select: {
          ...{ number: true, status: true, note: true, at: true, isByOwner: true },
          ...{ checkedAt: true, setAsideWhy: true, result: true, dueOn: true },
          proofs: {
            where: { addedAt: { not: null } },
            orderBy: [{ order: 'asc' }, { id: 'asc' }],
            select: { ...proofSelect, ...fileSelect, text: true, consent: true, isByOwner: true },
          },
        },
      },
      reminders: { where: { needsCall: true, calledAt: null }, orderBy: { at: 'desc' } },
    },
  })
  if (!row) throw notFound()
  const about = aboutCommitment(row)
  authorize(actor, 'commitment.list', about)
  const object = { kind: 'commitment', id: row.id }
  const contact = openedContact(row.ownerContact)
  const mayUnmask = can(actor, 'commitment.unmask', about)
  const isOpen = mayUnmask && (await hasOpened(actor, 'commitment.unmask', object))
  const may = (verb: MayVerb) => can(actor, verb, about)
  const form = await commitmentAsForm(db(), row)
  return {
    publicId: row.publicId,
    state: row.state,
    dialogue: { slug: row.dialogue.slug, title: words(row.dialogue.title) },
    form: { ...form, seen: markOf(form) },
    ...{ dueNow: row.dueNow, status: row.status, isOwnerNamed: row.isOwnerNamed },
    isOverdue: row.state === 'published' && isOverdue(row, now()),
    ...{ askedAt: row.askedAt, declinedWhy: row.declinedWhy, withdrawnWhy: row.withdrawnWhy },
    confirmed: row.confirmedAt && { how: row.confirmedHow, heardOn: row.heardOn },
    proposal: row.proposal === null ? null : storedProposal.parse(row.proposal),
    contact: {
      ...(isOpen
        ? {
            address: contact.address ?? '',
            phone: contact.phone ? readablePhone(contact.phone) : '',
          }
        : maskedContact(contact)),
      isOpen,
      mayUnmask,
      isKnown: Boolean(contact.address) || Boolean(contact.phone),
      /** Else nothing goes out by itself: a letter is handed over, or somebody calls. */
      isReached: row.ownerId !== null || Boolean(contact.address),
    },
    steps: row.steps.map(({ proofs, ...step }) => ({
      ...step,
      note: words(step.note),
      result: step.result === null ? null : words(step.result),
      files: proofs.map((proof) => {
        const ofProof = { ...about, ...aboutProof(proof) }
        return {
          ...{ id: proof.id, text: words(proof.text), consent: proof.consent, ...fileOf(proof) },
          ...{ isByOwner: proof.isByOwner, isChecked: proof.checkedAt !== null },
          mayCheck: can(actor, 'commitment.checkProof', ofProof),
          mayRemove: can(actor, 'commitment.removeProof', ofProof),
        }
      }),
    })),
    calls: row.reminders.map(({ kind, dueOn }) => ({ kind, dueOn })),
    choices: may('commitment.edit') ? await choicesIn(actor, row.dialogueId) : null,
    people: may('commitment.enterJudgement')
      ? (
          await db().registration.findMany({
            where: enteredForHere(actor, row.dialogueId),
            ...toEnterFor,
            take: 500,
          })
        ).map(personToEnterFor)
      : [],
    publishing: refusalFor(actor, 'commitment.publish', about),
    may: {
      edit: may('commitment.edit'),
      ask: may('commitment.ask'),
      print: may('commitment.print'),
      newCode: may('commitment.newCode'),
      hear: may('commitment.hear'),
      publish: may('commitment.publish'),
      addStep: may('commitment.addStep'),
      checkStep: may('commitment.checkStep'),
      enter: may('commitment.enterJudgement'),
      call: may('commitment.markCalled'),
      withdraw: may('commitment.withdraw'),
    },
  }
}
export type CommitmentDesk = Awaited<ReturnType<typeof commitmentDesk>>

type MayVerb = Extract<
  Verb,
  | `commitment.${'edit' | 'ask' | 'print' | 'newCode' | 'hear' | 'publish' | 'addStep'}`
  | `commitment.${'checkStep' | 'enterJudgement' | 'markCalled' | 'withdraw'}`
>

/** The letter with the code, for whoever has said that they print it. */
export async function ownersLetter(actor: Actor, publicId: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [{ publicId }, workedOnBy(actor)] },
    select: {
      ...commitmentFactsSelect,
      ...{ result: true, proof: true, dueNow: true, ownerName: true, ownerLanguage: true },
      codeIssue: true,
      steps: movedBySelect,
    },
  })
  if (!row) throw notFound()
  authorize(actor, 'commitment.print', aboutCommitment(row))
  const object = { kind: 'commitment', id: row.id }
  const isOpen = await hasOpened(actor, 'commitment.print', object)
  return isOpen ? { ...row, result: resultNow(row) } : null
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor, type Verb } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { knownDialogue } from '@/lib/dialogues/facts'
import { visibleTo as interviewsVisibleTo } from '@/lib/interviews/visibility'
import { maskedContact } from '@/lib/invitations/contact'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { readablePhone } from '@/lib/registrations/contact'
import { toEnterFor, enteredForHere, personToEnterFor } from '@/lib/facilitated/queries/people'
import { visibleTo as summariesVisibleTo } from '@/lib/summaries/visibility'
import { commitmentAsForm } from '../as-form'
import { openedContact } from '../contact'
import { isOverdue } from '../due'
import { aboutCommitment, commitmentFactsSelect } from '../facts'
import { readNoteFor } from '../from-note'
import { storedProposal } from '../schema'
import { workedOnBy } from '../visibility'

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

/** What the form of a new promise needs, and what it is filled with. */
export async function newCommitmentIn(
  actor: Actor,
  slug: string,
  from: {
    note: string | null
    session: string | null
    summary: string | null
    part: string | null
  },
) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'commitment.write', { dialogue })
  const note = from.note ? await readNoteFor(db(), actor, dialogue.id, from.note) : null
  const session = from.session
    ? await db().session.findFirst({
        where: { id: from.session, event: { dialogueId: dialogue.id } },
        select: { id: true },
      })
    : null
  return {
    ...(await choicesIn(actor, dialogue.id)),
    note: note && { id: note.id, language: note.language, next: note.next },
    sessionId: note?.sessionId ?? session?.id ?? null,
    summary: from.summary,
    part: from.part,
    findings: from.summary ? await findingsOf(actor, dialogue.id, from.summary) : [],
  }
}

/** The findings of a summary of this dialogue, by the key that all its versions share. */
async function findingsOf(actor: Actor, dialogueId: string, slug: string) {
  const summary = await db().summary.findFirst({
    where: { AND: [{ slug, dialogueId }, summariesVisibleTo(actor)] },
    select: {
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          parts: {
            where: { kind: 'finding' },
            orderBy: { order: 'asc' },
            select: { key: true, heading: true },
          },
        },
      },
    },
  })
  if (!summary) throw notFound()
  const parts = summary.versions[0]?.parts ?? []
  return parts.map(({ key, heading }) => ({ key, heading: words(heading) }))
}

async function choicesIn(actor: Actor, dialogueId: string) {
  const [row, people, interviews, organisations] = await Promise.all([
    db().dialogue.findUniqueOrThrow({
      where: { id: dialogueId },
      select: { title: true, languages: true, groups: { select: { group: true } } },
    }),
    db().registration.findMany({
      where: { ...enteredForHere(actor, dialogueId), personId: {} },
      ...toEnterFor,
      take: 500,
    }),
    db().interview.findMany({
      where: { AND: [{ dialogueId, state: 'published' }, await interviewsVisibleTo(actor)] },
      select: { slug: true, title: true },
      orderBy: { slug: 'asc' },
      take: 200,
    }),
    db().organisation.findMany({
      where: { archivedAt: null },
      select: { name: true },
      orderBy: { name: 'asc' },
      take: 500,
    }),
  ])
  return {
    title: words(row.title),
    languages: row.languages,
    groups: row.groups.map(({ group }) => group),
    people: people.map(personToEnterFor),
    interviews: interviews.map(({ slug, title }) => ({ slug, title: words(title) })),
    organisations: organisations.map(({ name }) => name),
  }
}

export type NewCommitmentIn = Awaited<ReturnType<typeof newCommitmentIn>>

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
  const form = commitmentAsForm(row)
  const own = row.ownerId
    ? await db().registration.findFirst({
        where: { dialogueId: row.dialogueId, personId: row.ownerId },
        select: { id: true },
      })
    : null
  return {
    publicId: row.publicId,
    state: row.state,
    dialogue: { slug: row.dialogue.slug, title: words(row.dialogue.title) },
    form: {
      ...form,
      ...{ interview: row.interview?.slug ?? '', ownerRegistration: own?.id ?? '' },
      seen: markOf(form),
    },
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
    },
    steps: row.steps.map((step) => ({
      ...step,
      note: words(step.note),
      result: step.result === null ? null : words(step.result),
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
    },
  })
  if (!row) throw notFound()
  authorize(actor, 'commitment.print', aboutCommitment(row))
  const object = { kind: 'commitment', id: row.id }
  const isOpen = await hasOpened(actor, 'commitment.print', object)
  return isOpen ? row : null
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { findEvent, text } from '@/lib/events/queries'
import { shownName } from '@/lib/events/shown-name'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { markOf } from '@/lib/platform/overtaken'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { isOpen } from './answers'
import { answersTo, askedOf, only, possibleOf } from './asked'
import { aboutGuest, guestSelect } from './guests'
import { answersIn, questionAsForm, questionsOf } from './questions'
import { formKinds, type FormKind } from './schema'
import { usualNeeds } from './usual'

/** An event that the asker may see, with what the rules and the heads of pages ask of it. */
export async function eventOf(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  const head = {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    dialogueSlug: row.dialogue?.slug ?? null,
  }
  return { id: row.id, dialogueId: row.dialogueId, about, head }
}

/** Both forms of an event, to be changed. */
export async function formsForEditing(actor: Actor, slug: string) {
  const { id, about, head } = await eventOf(actor, slug)
  authorize(actor, 'form.edit', about)
  const [registration, logistics] = await Promise.all(
    formKinds.map((form) => questionsOf(db(), id, form)),
  )
  const topics = new Set(
    (logistics ?? []).filter((each) => !each.isEnded).map(({ topic }) => topic),
  )
  return {
    ...head,
    forms: { registration: registration ?? [], logistics: logistics ?? [] },
    /** Some of the usual questions about logistics are not asked yet. */
    lacksUsual: usualNeeds.some(({ topic }) => !topics.has(topic)),
  }
}

/** What the fields of a new question start from: whom it could be asked of, and what it could wait for. */
export async function newQuestionIn(actor: Actor, slug: string, form: FormKind) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  authorize(actor, 'form.edit', about)
  const earlier = (await questionsOf(db(), id, form)).filter(({ isEnded }) => !isEnded)
  return {
    ...head,
    form,
    groups: dialogueId ? await groupsOf(db(), dialogueId) : [],
    conditions: conditionsFrom(earlier),
  }
}

export async function questionForEditing(actor: Actor, slug: string, questionId: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  authorize(actor, 'form.edit', about)
  for (const form of formKinds) {
    const all = await questionsOf(db(), id, form)
    const at = all.findIndex((each) => each.id === questionId)
    const question = all[at]
    if (!question) continue
    const earlier = all.slice(0, at).filter(({ isEnded }) => !isEnded)
    const seen = markOf(questionAsForm(question))
    return {
      ...head,
      form,
      question,
      seen,
      groups: dialogueId ? await groupsOf(db(), dialogueId) : [],
      conditions: conditionsFrom(earlier),
    }
  }
  throw notFound()
}

type Earlier = Awaited<ReturnType<typeof questionsOf>>

/** Every answer that a later question may wait for. */
function conditionsFrom(earlier: Earlier) {
  return earlier.flatMap((question) =>
    answersTo(question).map((answer) => ({
      id: question.id,
      answer,
      label: question.label,
      option: question.options.find(({ id }) => id === answer)?.label ?? null,
    })),
  )
}

/** The registration form as its own person fills it in. */
export async function myAnswers(actor: Actor, slug: string) {
  const { id, about, head } = await eventOf(actor, slug)
  authorize(actor, 'form.answer', about)
  const own = await db().eventRegistration.findUnique({
    where: { eventId_personId: { eventId: id, personId: personIdOf(actor) ?? '' } },
    select: { group: true, answers: { select: { questionId: true, value: true } } },
  })
  if (!own) throw notFound()
  const questions = possibleOf(await questionsOf(db(), id, 'registration'), {
    group: own.group,
    isConvenor: false,
  })
  return { ...head, questions, answers: only(answersIn(own.answers), questions) }
}

/** Whose forms the asker may fill in, and how far each has come. */
export async function peopleWithAnswers(actor: Actor, slug: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  const rows = await db().eventRegistration.findMany({
    where: { eventId: id, state: { notIn: ['withdrawn', 'declined'] } },
    orderBy: { createdAt: 'asc' },
    select: { ...guestSelect(dialogueId), answers: { select: { questionId: true, value: true } } },
  })
  const theirs = rows.filter(({ group }) => can(actor, 'form.fill', aboutGuest(about, group)))
  if (theirs.length === 0) authorize(actor, 'form.fill', aboutGuest(about, groupOf(actor, id)))
  const questions = await questionsOf(db(), id, 'registration')
  return {
    ...head,
    people: theirs.map((row) => {
      const answers = answersIn(row.answers)
      const asked = askedOf(questions, { group: row.group, isConvenor: false }, answers)
      return {
        id: row.id,
        name: shownName(row.person).name,
        group: row.group,
        asked: asked.length,
        answered: asked.filter((each) => answers[each.id] !== undefined).length,
        isOpen: isOpen(asked, answers),
      }
    }),
  }
}

/** With nobody there yet, a facilitator of some groups is asked about one of theirs. */
export function groupOf(actor: Actor, eventId: string): StakeholderGroup | null {
  if (actor.kind !== 'member') return null
  return actor.eventRoles.find((held) => held.eventId === eventId)?.groups[0] ?? null
}

/** One person's registration form, for those who may fill it in for them. */
export async function answersOf(actor: Actor, slug: string, registrationId: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  const row = await db().eventRegistration.findFirst({
    where: { id: registrationId, eventId: id },
    select: { ...guestSelect(dialogueId), answers: { select: { questionId: true, value: true } } },
  })
  if (!row) throw notFound()
  authorize(actor, 'form.fill', aboutGuest(about, row.group))
  const writer = { group: row.group, isConvenor: can(actor, 'form.note', about) }
  const all = await questionsOf(db(), id, 'registration')
  const questions = possibleOf(all, writer)
  const answers = answersIn(row.answers)
  return {
    ...head,
    id: row.id,
    name: shownName(row.person).name,
    group: row.group,
    questions,
    answers: only(answers, questions),
    /** Answers to questions that are no longer asked. */
    former: all.flatMap((question) => {
      const value = answers[question.id]
      if (value === undefined || !question.isEnded) return []
      return question.isForConvenors && !writer.isConvenor ? [] : [{ question, value }]
    }),
  }
}

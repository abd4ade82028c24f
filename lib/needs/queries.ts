import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, type Verb } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { holdsPlace } from '@/lib/events/rules'
import { shownName } from '@/lib/events/shown-name'
import { askedOf, only, possibleOf } from '@/lib/forms/asked'
import { aboutGuest, guestSelect } from '@/lib/forms/guests'
import { eventOf, groupOf } from '@/lib/forms/queries'
import { questionsOf } from '@/lib/forms/questions'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { keptUntil } from './rules'
import { daysOf, openSheet } from './sheet'
import { totalsOf } from './totals'

const withSheet = (dialogueId: string | null) =>
  ({ ...guestSelect(dialogueId), needs: { select: { sealed: true } } }) as const

/** The sheet as its own person fills it in. */
export async function myNeeds(actor: Actor, slug: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  authorize(actor, 'needs.answer', about)
  const own = await db().eventRegistration.findFirst({
    where: { eventId: id, personId: personIdOf(actor) ?? '', ...holdsPlace },
    select: withSheet(dialogueId),
  })
  if (!own) throw notFound()
  const sheet = openSheet(own.id, own.needs)
  const questions = possibleOf(await questionsOf(db(), id, 'logistics'), {
    group: own.group,
    isConvenor: false,
  })
  return {
    ...head,
    days: daysOf(head),
    chosenDays: sheet?.days ?? daysOf(head),
    questions,
    answers: only(sheet?.answers ?? {}, questions),
    keptUntil: keptUntil(about.event.endsAt),
  }
}

/** Of whom the asker may open the sheet, and who has said nothing yet. */
export async function peopleWithNeeds(actor: Actor, slug: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  const rows = await db().eventRegistration.findMany({
    where: { eventId: id, ...holdsPlace },
    orderBy: { createdAt: 'asc' },
    select: withSheet(dialogueId),
  })
  const theirs = rows.filter(({ group }) => can(actor, 'needs.read', aboutGuest(about, group)))
  if (theirs.length === 0) authorize(actor, 'needs.read', aboutGuest(about, groupOf(actor, id)))
  const questions = await questionsOf(db(), id, 'logistics')
  return {
    ...head,
    people: theirs.map((row) => {
      const sheet = openSheet(row.id, row.needs)
      const writer = { group: row.group, isConvenor: false }
      const answers = sheet?.answers ?? {}
      return {
        id: row.id,
        name: shownName(row.person).name,
        group: row.group,
        hasSheet: sheet !== null,
        lacksSomething: askedOf(questions, writer, answers).some(
          (each) => each.isRequired && answers[each.id] === undefined,
        ),
      }
    }),
  }
}

/** One person's sheet: closed until it is opened, and the emergency contact until that is asked for with a reason. */
export async function needsOf(actor: Actor, slug: string, registrationId: string) {
  const { id, dialogueId, about, head } = await eventOf(actor, slug)
  const row = await db().eventRegistration.findFirst({
    where: { id: registrationId, eventId: id, ...holdsPlace },
    select: withSheet(dialogueId),
  })
  if (!row) throw notFound()
  const subject = aboutGuest(about, row.group)
  authorize(actor, 'needs.read', subject)
  const sheet = openSheet(row.id, row.needs)
  const isOpened = sheet === null || (await hasOpened(actor, 'needs.read', row.id))
  const writer = { group: row.group, isConvenor: can(actor, 'needs.note', about) }
  const all = possibleOf(await questionsOf(db(), id, 'logistics'), writer)
  const contact = all.filter(({ topic }) => topic === 'emergencyContact')
  const isMasked =
    contact.some((question) => sheet?.answers[question.id] !== undefined) &&
    !(await hasOpened(actor, 'needs.readContact', row.id))
  const questions = isMasked ? all.filter((question) => !contact.includes(question)) : all
  return {
    ...head,
    id: row.id,
    name: shownName(row.person).name,
    group: row.group,
    hasSheet: sheet !== null,
    isOpened,
    hasMaskedContact: isMasked,
    days: daysOf(head),
    chosenDays: isOpened ? (sheet?.days ?? daysOf(head)) : [],
    questions: isOpened ? questions : [],
    answers: isOpened ? only(sheet?.answers ?? {}, questions) : {},
  }
}

/** What the supplier gets: see totals.ts for what it leaves out. */
export async function needsTotals(actor: Actor, slug: string) {
  const { id, about, head } = await eventOf(actor, slug)
  authorize(actor, 'needs.totals', about)
  const rows = await db().eventRegistration.findMany({
    where: { eventId: id, ...holdsPlace },
    select: { id: true, group: true, needs: { select: { sealed: true } } },
  })
  const questions = await questionsOf(db(), id, 'logistics')
  const days = daysOf(head)
  const coming = rows.map((row) => ({ group: row.group, sheet: openSheet(row.id, row.needs) }))
  const { needs, ...totals } = totalsOf(questions, days, coming)
  const asked = new Map(questions.map((question) => [question.id, question]))
  return {
    ...head,
    days,
    ...totals,
    needs: needs.flatMap(({ questionId, rows }) => {
      const question = asked.get(questionId)
      return question ? [{ question, rows }] : []
    }),
    mayOpen: can(actor, 'needs.read', aboutGuest(about, groupOf(actor, id))),
    mayEdit: can(actor, 'form.edit', about),
    mayFill: can(actor, 'form.fill', aboutGuest(about, groupOf(actor, id))),
    keptUntil: keptUntil(about.event.endsAt),
  }
}

export type NeedsTotalsPage = Awaited<ReturnType<typeof needsTotals>>

async function hasOpened(actor: Actor, verb: Verb, objectId: string): Promise<boolean> {
  return (await unmaskedAmong(db(), actor, verb, [objectId])).has(objectId)
}

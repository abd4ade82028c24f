import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { isHeld, type AboutEvent } from '@/lib/events/rules'
import { openSheet } from '@/lib/needs/sheet'
import { db } from '@/lib/platform/db'
import { isOpen } from './answers'
import { askedOf } from './asked'
import { answersIn, questionsOf } from './questions'
import type { FormKind } from './schema'

/** Forms of an event that its asker is asked to fill in: where they are, and whether something is still open. */
export type FormOfMine = {
  form: 'registration' | 'logistics'
  /** Without locale. */
  path: string
  isOpen: boolean
}

/** The forms of an event for whoever stands for it; none for everybody else, and where nothing is asked. */
export async function formsOf(
  actor: Actor,
  { id, slug }: { id: string; slug: string },
  about: AboutEvent,
): Promise<FormOfMine[]> {
  if (!can(actor, 'form.answer', about) && !can(actor, 'needs.answer', about)) return []
  const questions = await questionsOf(db(), id)
  if (questions.length === 0) return []
  const of = (form: FormKind) => questions.filter((each) => each.form === form)
  const own = await db().eventRegistration.findUnique({
    where: { eventId_personId: { eventId: id, personId: personIdOf(actor) ?? '' } },
    select: {
      id: true,
      group: true,
      answers: { select: { questionId: true, value: true } },
      needs: { select: { sealed: true } },
    },
  })
  if (!own) return []
  const writer = { group: own.group, isConvenor: false }
  const forms: FormOfMine[] = []
  if (can(actor, 'form.answer', about)) {
    const answers = answersIn(own.answers)
    const asked = askedOf(of('registration'), writer, answers)
    const path = `/me/events/${slug}/answers`
    if (asked.length > 0) forms.push({ form: 'registration', path, isOpen: isOpen(asked, answers) })
  }
  if (isHeld(about.event.ownState) && can(actor, 'needs.answer', about)) {
    const sheet = openSheet(own.id, own.needs)
    const answers = sheet?.answers ?? {}
    const asked = askedOf(of('logistics'), writer, answers)
    const path = `/me/events/${slug}/needs`
    // The days alone are an answer: whoever needs nothing has said so.
    const missing = asked.some((each) => each.isRequired && answers[each.id] === undefined)
    if (asked.length > 0) forms.push({ form: 'logistics', path, isOpen: !sheet || missing })
  }
  return forms
}

import 'server-only'
import { openSheet } from '@/lib/needs/sheet'
import { keptUntil } from '@/lib/needs/rules'
import { endIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { db, type Transaction } from '@/lib/platform/db'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { answerText } from './answer-text'
import type { Answers } from './asked'
import { answersIn, questionsOf } from './questions'

/**
 * What somebody answered on the forms of events, for their own export. What convenors noted about them is the
 * convenors' words, as other decisions are, and isn't in it.
 */
export async function answersOfPerson(personId: string, locale: Locale) {
  const rows = await db().eventRegistration.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      answers: { select: { questionId: true, value: true } },
      needs: { select: { sealed: true } },
      event: { select: { id: true, slug: true, endsOn: true, timeZone: true } },
    },
  })
  const all: { event: string; question: string; answer: string }[] = []
  for (const { id, event, answers, needs } of rows) {
    const tell = async (form: 'registration' | 'logistics', given: Answers) => {
      for (const question of await questionsOf(db(), event.id, form)) {
        const value = given[question.id]
        if (value === undefined || question.isForConvenors) continue
        const answer = answerText(question, value, locale)
        all.push({ event: event.slug, question: inLanguage(question.label, locale).text, answer })
      }
    }
    await tell('registration', answersIn(answers))
    const isKept = now() < keptUntil(endIn(event.timeZone, event.endsOn))
    const sheet = isKept ? openSheet(id, needs) : null
    if (!sheet) continue
    const days = sheet.days.map((day) => formatter(locale).day(new Date(`${day}T00:00:00Z`)))
    const question = translator(locale, 'needs')('mine.days')
    all.push({ event: event.slug, question, answer: formatter(locale).list(days) })
    await tell('logistics', sheet.answers)
  }
  return all
}

/** Nothing of it stays when an account is erased, in events that are over neither. */
export async function forgetAnswersOf(tx: Transaction, personId: string): Promise<void> {
  await tx.formAnswer.deleteMany({ where: { registration: { personId } } })
  await tx.needsSheet.deleteMany({ where: { registration: { personId } } })
}

import type { Member } from '@/lib/access/actor'
import { publishAgenda } from '@/lib/agendas/operations/publish'
import { publishingOf } from '@/lib/agendas/versions'
import { fillAnswers } from '@/lib/forms/answering'
import { addQuestion, addUsualQuestions } from '@/lib/forms/operations'
import { questionsOf } from '@/lib/forms/questions'
import { sendMailing } from '@/lib/mailings/operations/send'
import { writeMailing } from '@/lib/mailings/operations/write'
import { mailingDesk } from '@/lib/mailings/queries'
import { fillNeeds } from '@/lib/needs/operations'
import { writeNote } from '@/lib/notes/operations'
import { db } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { addVehicle, fillVehicles } from '@/lib/site-visits/operations'
import { answers, message, needs, note, questions, slug, vehicles } from '../data/four-days'
import { nonce, type Stage } from './stage'

/** All that the coming four days have beside seats and invitations, as its convenor and its guests wrote it. */
export async function prepareFourDays(stage: Stage): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  await stage.on({ daysFromNow: -3 }, async () => {
    const { seen } = await publishingOf(convenor, slug)
    const nothing = { language: '', texts: {} }
    await publishAgenda(convenor, { slug, seen, note: nothing, notifies: false })
    await ask(convenor)
  })
  await stage.on({ daysFromNow: -1 }, async () => {
    await callGuests(convenor)
    await driveOut(convenor)
    await writeDown(convenor)
    await tellEverybody(convenor)
  })
}

async function ask(convenor: Member): Promise<void> {
  const worked = await question(convenor, 'worked')
  await question(convenor, 'asWhat', worked)
  const shows = await question(convenor, 'shows')
  await question(convenor, 'whatIsIt', shows)
  await addUsualQuestions(convenor, { slug })
}

async function question(convenor: Member, name: keyof typeof questions, after?: string) {
  const { id } = await addQuestion(convenor, {
    nonce: nonce('question', name),
    slug,
    form: 'registration',
    kind: after ? 'text' : 'yesNo',
    isForConvenors: false,
    label: questions[name],
    hint: null,
    options: [],
    isRequired: false,
    groups: [],
    onlyIf: after ? { id: after, answer: 'yes' } : null,
    topic: null,
  })
  return id
}

/** The convenor calls those who come and writes down what they say: not one of them has an account. */
async function callGuests(convenor: Member): Promise<void> {
  const guests = await db().eventRegistration.findMany({
    where: { event: { slug }, state: 'confirmed' },
    orderBy: { place: 'asc' },
    take: answers.length,
    select: { id: true, eventId: true },
  })
  const asked = await questionsOf(db(), guests[0]?.eventId ?? '')
  const idOf = (label: Translated) =>
    asked.find((each) => each.label.texts['en'] === label.texts['en'])?.id ?? ''
  const usual = (topic: string, kind: string) =>
    asked.find((each) => each.topic === topic && each.kind === kind)?.id ?? ''
  const form = (registrationId: string, said: Record<string, string | readonly string[]>) => ({
    registrationId,
    shown: Object.keys(said),
    answers: said,
  })
  for (const [index, { id }] of guests.entries()) {
    const said = answers[index]
    if (said) {
      const { worked, asWhat, shows, whatIsIt } = questions
      await fillAnswers(
        convenor,
        form(id, {
          [idOf(worked)]: said.worked,
          [idOf(shows)]: said.shows,
          ...(said.asWhat && { [idOf(asWhat)]: said.asWhat }),
          ...(said.whatIsIt && { [idOf(whatIsIt)]: said.whatIsIt }),
        }),
      )
    }
    const need = needs[index]
    if (need) {
      const told = form(id, {
        [usual('travel', 'text')]: need.from,
        [usual('diet', 'choices')]: need.diet,
        ...(need.contact && { [usual('emergencyContact', 'text')]: need.contact }),
      })
      await fillNeeds(convenor, { ...told, days: [] })
    }
  }
}

/** On each day at a site the same two vehicles, groups mixed. */
async function driveOut(convenor: Member): Promise<void> {
  const visits = await db().session.findMany({
    where: { event: { slug }, kind: 'siteVisit' },
    select: { id: true },
  })
  for (const { id: sessionId } of visits) {
    for (const { name, ...vehicle } of vehicles)
      await addVehicle(convenor, {
        ...{ nonce: nonce('vehicle', name, sessionId), sessionId, name, driverPhone: null },
        ...vehicle,
      })
    await fillVehicles(convenor, { sessionId })
  }
}

async function writeDown(convenor: Member): Promise<void> {
  const first = await db().session.findFirstOrThrow({
    where: { event: { slug } },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  await writeNote(convenor, {
    ...{ nonce: nonce('note', slug), sessionId: first.id, kind: 'note' },
    ...note,
  })
}

async function tellEverybody(convenor: Member): Promise<void> {
  const { id } = await writeMailing(convenor, {
    ...{ nonce: nonce('message', slug), slug, ...message },
    ...{ states: ['confirmed'], groups: [], languages: [], attendance: 'any' },
  })
  const { mark } = await mailingDesk(convenor, slug, id)
  const { outcome } = await sendMailing(convenor, { id, mark })
  if (outcome !== 'sent') throw new Error(`the message about ${slug} was not sent`)
}

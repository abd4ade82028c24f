import type { Member } from '@/lib/access/actor'
import { fillAnswers, saveMyAnswers } from '@/lib/forms/answering'
import { addQuestion } from '@/lib/forms/operations'
import { fillNeeds, saveMyNeeds } from '@/lib/needs/operations'
import { db } from '@/lib/platform/db'
import { questionWish } from '@/lib/testing/forms'
import { words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { planted, word } from './words'

/** What somebody who comes to an event wrote on its forms, and what the convenor noted about them. */
export async function plantForms({ convenor }: Council, eventId: string, guest: Member) {
  const { slug } = await db().event.findUniqueOrThrow({ where: { id: eventId } })
  const { id: registrationId } = await db().eventRegistration.findUniqueOrThrow({
    where: { eventId_personId: { eventId, personId: guest.personId } },
  })
  const asks = async (form: 'registration' | 'logistics', isForConvenors: boolean) => {
    const label = words(`About the ${form}`)
    const topic = form === 'logistics' ? ('emergencyContact' as const) : null
    const wish = questionWish({ form, kind: 'text', isForConvenors, label, topic })
    const { id } = await addQuestion(convenor, { slug, ...wish })
    planted.questions.push({ slug, id })
    return id
  }
  const says = (id: string, text: string) => ({ shown: [id], answers: { [id]: text }, days: [] })
  const own = await asks('registration', false)
  await saveMyAnswers(guest, { slug, ...says(own, word('formAnswer')) })
  const note = await asks('registration', true)
  await fillAnswers(convenor, { registrationId, ...says(note, word('convenorNote')) })
  const need = await asks('logistics', false)
  await saveMyNeeds(guest, { slug, ...says(need, word('need')) })
  const about = await asks('logistics', true)
  await fillNeeds(convenor, { registrationId, ...says(about, word('needNote')) })
  planted.guests.push({ slug, id: registrationId })
}

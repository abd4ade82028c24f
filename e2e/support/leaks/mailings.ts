import { sendMailing } from '@/lib/mailings/operations/send'
import { writeMailing } from '@/lib/mailings/operations/write'
import { mailingDesk } from '@/lib/mailings/queries'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makePerson, words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { planted, run, word } from './words'

/** A message to all who come, one of whom must be called. */
export async function plantMailing({ convenor, dialogue }: Council, eventId: string) {
  const { slug } = await db().event.findUniqueOrThrow({ where: { id: eventId } })
  const guest = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
  await db().emailAddress.deleteMany({ where: { personId: guest.id } })
  const digits = [...run].map((letter) => (letter.charCodeAt(0) + 3) % 10).join('')
  const number = (planted.sentinels.guestPhone = `+23355${digits.slice(0, 7)}`)
  await db().phoneNumber.create({ data: { personId: guest.id, number, createdAt: now() } })
  await db().eventRegistration.create({
    data: { eventId, personId: guest.id, state: 'confirmed', place: 2 },
  })
  const text = words(word('mailingText'))
  const { id } = await writeMailing(convenor, {
    ...{ nonce: newToken(), slug, subject: text, body: text, short: text },
    ...{ states: ['confirmed'], groups: [], languages: [], attendance: 'any' },
  })
  const { mark } = await mailingDesk(convenor, slug, id)
  await sendMailing(convenor, { id, mark })
  planted.mailings.push({ slug, id })
}

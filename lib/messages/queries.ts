import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dialogueFacts, factsSelect } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'
import { subjectOf } from '@/lib/registrations/subject'
import { uncalledBy, unmaskedBy } from '@/lib/registrations/unmasked'
import { wordingOf, type Wording } from './wording'

export type MyMessage = Wording & {
  id: string
  path: string | null
  createdAt: Date
  isRead: boolean
}

const shown = 100

/** The asker's own messages in the language they read now, the newest first. */
export async function myMessages(actor: Actor, locale: Locale): Promise<MyMessage[]> {
  const personId = personIdOf(actor) ?? ''
  authorize(actor, 'message.read', { message: { personId } })
  const rows = await db().message.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  })
  return rows.flatMap(({ id, kind, params, path, createdAt, readAt }) => {
    const wording = wordingOf(kind, params, locale)
    return wording ? [{ id, ...wording, path, createdAt, isRead: readAt !== null }] : []
  })
}

export async function countUnread(actor: Actor): Promise<number> {
  const personId = personIdOf(actor)
  return personId ? db().message.count({ where: { personId, readAt: null } }) : 0
}

export type Call = {
  messageId: string
  registrationId: string
  name: string
  phones: string[]
  isUnmasked: boolean
  mayUnmask: boolean
  /** The language the person chose; `wording` is in it where the portal speaks it, else in English. */
  language: string
  saidIn: Locale
  wording: Wording
  /** The same in the caller's own language, where that is another. */
  forCaller: Wording | null
  createdAt: Date
}

export type CallList = { title: Translated; calls: Call[] }

/** Whom to call in a dialogue, and what to say: those whom no mail reaches and who haven't looked themselves. */
export async function callList(actor: Actor, slug: string, locale: Locale): Promise<CallList> {
  const dialogue = await dialogueFacts(db(), { slug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'call.list', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: { title: true },
  })
  const messages = await db().message.findMany({
    where: { dialogueId: dialogue.id, ...uncalledBy(actor), person: { erasedAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    include: {
      person: {
        select: {
          phones: { select: { number: true } },
          registrations: {
            where: { dialogueId: dialogue.id },
            include: { dialogue: { select: factsSelect } },
          },
        },
      },
    },
  })
  const reached = messages.flatMap((message) => {
    const [registration] = message.person.registrations
    return registration ? [{ message, registration, subject: subjectOf(registration) }] : []
  })
  const asked = reached.map(({ subject }) => ({ subject, waitsForCall: true }))
  const unmasked = await unmaskedBy(db(), actor, asked)
  return {
    title: translatedStored.parse(title),
    calls: reached.flatMap(({ message, registration, subject }): Call[] => {
      const saidIn = localeOrDefault(registration.language)
      const wording = wordingOf(message.kind, message.params, saidIn)
      if (!wording) return []
      const isUnmasked = unmasked.has(message.personId)
      const { enteredById } = registration
      return [
        {
          messageId: message.id,
          registrationId: registration.id,
          name: registration.name,
          phones: message.person.phones.map(({ number }) =>
            isUnmasked ? readablePhone(number) : maskedPhone(number),
          ),
          isUnmasked,
          mayUnmask: can(actor, 'contact.unmask', {
            ...subject,
            contact: { enteredById, waitsForCall: true },
          }),
          language: registration.language,
          saidIn,
          wording,
          forCaller: saidIn === locale ? null : wordingOf(message.kind, message.params, locale),
          createdAt: message.createdAt,
        },
      ]
    }),
  }
}

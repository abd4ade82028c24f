import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { guestsOf } from '@/lib/events/guests'
import { findEvent, text } from '@/lib/events/queries'
import type { AboutEvent } from '@/lib/events/rules'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'
import { storedMailing } from './lock'
import { textMessage } from './text-message'
import { headingOf, wordsFor, type Words } from './wording'

/** Whom to call about one message: those of the caller's groups, and what to tell each in their language. */
export async function guestsToCall(actor: Actor, slug: string, id: string, locale: Locale) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'mailing.readCalls', about)
  const stored = await db().mailing.findFirst({
    where: { id, eventId: row.id, sentAt: { not: null } },
  })
  if (!stored) throw notFound()
  const { written } = storedMailing(stored)
  const rows = await db().mailingRecipient.findMany({
    where: { mailingId: id, needsCall: true },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      personId: true,
      language: true,
      calledAt: true,
      person: { select: { phones: { select: { number: true } } } },
      invitation: { select: { id: true, name: true, group: true, phone: true } },
    },
  })
  const guests = new Map((await guestsOf(db(), row)).map((guest) => [guest.personId, guest]))
  const known = rows.flatMap(({ person, invitation, ...recipient }) => {
    const guest = recipient.personId ? guests.get(recipient.personId) : invitation
    if (!guest || !can(actor, 'mailing.markCalled', { ...about, guest })) return []
    const numbers = person
      ? person.phones.map(({ number }) => number)
      : [invitation?.phone].filter((number) => typeof number === 'string')
    const thingId = recipient.personId ?? invitation?.id ?? ''
    return [{ ...recipient, thingId, name: guest.name, group: guest.group, numbers }]
  })
  const things = known.map(({ thingId }) => thingId)
  const open = await unmaskedAmong(db(), actor, 'mailing.unmask', things)
  const title = text(row.title)
  return {
    event: { slug, title },
    id,
    heading: headingOf(written, title),
    calls: known
      .map(({ thingId, numbers, language, ...call }) => {
        const isUnmasked = open.has(thingId)
        return {
          ...call,
          language,
          isUnmasked,
          phones: numbers.map(isUnmasked ? readablePhone : maskedPhone),
          masked: numbers.map(maskedPhone),
          ...saidTo({ name: call.name, language }),
        }
      })
      .sort((a, b) => Number(a.calledAt !== null) - Number(b.calledAt !== null)),
  }

  function saidTo(to: { name: string; language: string }): SaidTo {
    const words = wordsFor(written, to, title)
    const inMine = wordsFor(written, { ...to, language: locale }, title)
    return {
      words,
      forCaller: words.short.lang === inMine.short.lang ? null : inMine,
      textMessage: textMessage(words.short.text),
    }
  }
}

/** Who is still to be called about messages that were sent: people of the caller's groups, oldest message first. */
export async function callsToMake(
  actor: Actor,
  { row, about }: { row: { id: string; dialogueId: string | null }; about: AboutEvent },
): Promise<{ mailingId: string; sentAt: Date | null }[]> {
  if (!can(actor, 'mailing.readCalls', about)) return []
  const rows = await db().mailingRecipient.findMany({
    where: { mailing: { eventId: row.id }, needsCall: true, calledAt: null },
    orderBy: [{ mailing: { sentAt: 'asc' } }, { id: 'asc' }],
    select: {
      ...{ mailingId: true, personId: true },
      mailing: { select: { sentAt: true } },
      invitation: { select: { group: true } },
    },
  })
  if (rows.length === 0) return []
  const guests = new Map((await guestsOf(db(), row)).map((guest) => [guest.personId, guest]))
  return rows.flatMap(({ mailingId, personId, mailing, invitation }) => {
    const guest = personId ? guests.get(personId) : invitation
    const isMine = guest && can(actor, 'mailing.markCalled', { ...about, guest })
    return isMine ? [{ mailingId, sentAt: mailing.sentAt }] : []
  })
}

type SaidTo = { words: Words; forCaller: Words | null; textMessage: ReturnType<typeof textMessage> }

type CallSheet = Awaited<ReturnType<typeof guestsToCall>>
export type GuestCall = CallSheet['calls'][number]

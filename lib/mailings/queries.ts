import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { guestsOf } from '@/lib/events/guests'
import { findEvent, text } from '@/lib/events/queries'
import { daysOf } from '@/lib/events/days'
import { db } from '@/lib/platform/db'
import { locales } from '@/lib/platform/locales'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { mailingAsForm, storedMailing } from './lock'
import { countsOf, markOfSending, recipientsOf, type Recipient } from './recipients'
import { headingOf, letterFor, nobodysName, wordsFor } from './wording'
import { textMessage } from './text-message'

async function eventOf(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'mailing.list', about)
  return { row, about, event: { slug, title: text(row.title) } }
}

/** The messages of an event, the newest first. */
export async function mailingsOf(actor: Actor, slug: string) {
  const { row, about, event } = await eventOf(actor, slug)
  const rows = await db().mailing.findMany({
    where: { eventId: row.id },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      subject: true,
      createdAt: true,
      sentAt: true,
      recipients: { select: { needsCall: true, calledAt: true } },
    },
  })
  return {
    event,
    mayWrite: can(actor, 'mailing.write', about),
    mayCall: can(actor, 'mailing.readCalls', about),
    mailings: rows.map(({ subject, recipients, ...mailing }) => ({
      ...mailing,
      title: headingOf({ subject: text(subject) }, event.title),
      people: recipients.length,
      toCall: recipients.filter(({ needsCall, calledAt }) => needsCall && !calledAt).length,
    })),
  }
}

/** What a new message can be for: groups and languages of the people there are, and the days of the event. */
export async function audienceChoices(actor: Actor, slug: string) {
  const { row, about, event } = await eventOf(actor, slug)
  authorize(actor, 'mailing.write', about)
  const guests = await guestsOf(db(), row)
  const invited = await db().eventInvitation.findMany({
    where: { eventId: row.id, state: 'invited' },
    select: { group: true, language: true },
  })
  const everybody = [...guests, ...invited]
  const known = <T>(all: (T | null)[]) => [...new Set(all.filter((each) => each !== null))].sort()
  return {
    event,
    groups: known(everybody.map(({ group }) => group)),
    languages: known(everybody.map(({ language }) => language)),
    days: daysOf(row),
  }
}

/** One message on the desk: its words, whom it is for at this moment, and what each language gets. */
export async function mailingDesk(actor: Actor, slug: string, id: string) {
  const { row, about, event } = await eventOf(actor, slug)
  const stored = await db().mailing.findFirst({ where: { id, eventId: row.id } })
  if (!stored) throw notFound()
  const mailing = storedMailing(stored)
  const mayWrite = can(actor, 'mailing.write', about)
  const recipients = mailing.sentAt ? [] : await recipientsOf(db(), row, mailing.audience)
  const sentTo = await db().mailingRecipient.findMany({
    where: { mailingId: id },
    select: { language: true, needsCall: true, calledAt: true },
  })
  const reached = mailing.sentAt
    ? sentTo.map(({ language, needsCall }) => ({ language, address: needsCall ? null : '' }))
    : recipients
  return {
    event,
    id,
    sentAt: mailing.sentAt,
    ...mailing.written,
    title: headingOf(mailing.written, event.title),
    audience: mailing.audience,
    mayWrite: mayWrite && !mailing.sentAt,
    maySend: !mailing.sentAt && can(actor, 'mailing.send', about),
    mayCall: can(actor, 'mailing.readCalls', about),
    seen: markOf(mailingAsForm(mailing)),
    mark: markOfSending(mailing.written, recipients),
    counts: countsOf(reached),
    called: sentTo.filter(({ calledAt }) => calledAt).length,
    byLanguage: languagesOf(reached).map((language) => {
      const those = reached.filter((each) => each.language === language)
      return { language, ...countsOf(those), ...shown(language) }
    }),
  }

  /** With the name of the first who gets it; of what was sent, with nobody's. */
  function shown(language: string) {
    const first: Recipient | undefined = recipients.find((each) => each.language === language)
    const to = { name: first?.name ?? nobodysName(language), language }
    const path = first?.personId || mailing.sentAt ? `/events/${slug}` : null
    const { lang, isOriginal, short } = wordsFor(mailing.written, to, event.title)
    const { subject, text: letterText } = letterFor(mailing.written, to, { ...event, path })
    return {
      ...{ lang, isOriginal, subject, letterText, short },
      textMessage: textMessage(short.text),
      hasShort: mailing.written.short !== null,
    }
  }
}

export type MailingDesk = Awaited<ReturnType<typeof mailingDesk>>

/** Those of the interface first, in its order, then the others. */
function languagesOf(recipients: readonly { language: string }[]): string[] {
  const all = [...new Set(recipients.map(({ language }) => language))].sort()
  const first = locales.filter((locale) => all.includes(locale))
  return [...first, ...all.filter((language) => !first.some((locale) => locale === language))]
}

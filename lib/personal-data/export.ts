import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { answersOfPerson } from '@/lib/forms/own'
import { wordingOf } from '@/lib/messages/wording'
import { now } from '@/lib/platform/clock'
import { aboutInterviews } from './own-interviews'
import { db, transaction } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { agendaOfPerson } from './own-agenda'
import { libraryOfPerson } from './own-library'
import { promisesOfPerson } from './own-promises'
import { voiceOf } from './own-voice'

export type MyData = Awaited<ReturnType<typeof gather>>

/** All that is kept about the asker, to look at. */
export async function myData(actor: Actor, locale: Locale): Promise<MyData> {
  authorize(actor, 'account.export', { person: { id: personIdOf(actor) ?? '' } })
  return gather(actor, locale)
}

/** The same to take away; that it was taken is logged. */
export async function exportMyData(actor: Actor, locale: Locale): Promise<MyData> {
  const data = await myData(actor, locale)
  await transaction((tx) => record(tx, actor, 'account.export'))
  return data
}

/**
 * Everything of one person and nothing of anybody else: no names of who decided or vouched, no words of
 * others. Anonymous views are not in it, because nothing says whose they are.
 */
async function gather(actor: Actor, locale: Locale) {
  const id = personIdOf(actor) ?? ''
  const [person, voice, forms, agenda, library, promises, interviews, log] = await Promise.all([
    db().person.findUnique({ where: { id, erasedAt: null }, select: aboutPerson }),
    voiceOf(actor, locale),
    answersOfPerson(id, locale),
    agendaOfPerson(id, locale),
    libraryOfPerson(id, locale),
    promisesOfPerson(id, locale),
    db().interview.findMany({
      where: { speakers: { some: { personId: id } } },
      orderBy: { createdAt: 'asc' },
      select: aboutInterviews(id),
    }),
    db().activity.findMany({
      where: { actorId: id },
      orderBy: [{ day: 'asc' }, { at: 'asc' }],
      select: { verb: true, day: true, at: true },
      take: 20_000,
    }),
  ])
  if (!person) throw notFound()
  const {
    mailingRecipients,
    account,
    emails,
    phones,
    cards,
    roleGrants,
    affiliations,
    registrations,
    messages,
  } = person
  return {
    takenAt: now(),
    person: {
      name: person.name,
      language: person.language,
      isAdult: person.adultConfirmedAt !== null,
      since: person.createdAt,
    },
    emails: emails.map(({ address, verifiedAt: at }) => ({ address, isConfirmed: at !== null })),
    phones: phones.map(({ number }) => number),
    cards,
    signedIn: (account?.sessions ?? []).map(({ method, isShared, createdAt, lastSeenAt }) => ({
      method,
      isShared,
      since: createdAt,
      lastSeenAt,
    })),
    roles: roleGrants.map(({ role, dialogue, grantedAt, endedAt }) => ({
      ...{ role, dialogue: dialogue?.slug ?? null },
      from: grantedAt,
      until: endedAt,
    })),
    eventRoles: person.eventRoles.map(({ role, groups, event, grantedAt, endedAt }) => ({
      ...{ role, groups, event: event.slug },
      from: grantedAt,
      until: endedAt,
    })),
    affiliations: affiliations.map(({ organisation, organisationName, ...each }) => ({
      ...each,
      organisation: organisation?.name ?? organisationName,
    })),
    registrations: registrations.map(
      ({ dialogue, affiliation, changes, enteredById, ...each }) => ({
        dialogue: dialogue.slug,
        group: affiliation.group,
        ...each,
        enteredByFacilitator: enteredById !== null,
        history: changes,
      }),
    ),
    forms,
    invitations: person.eventInvitations.map(({ event, organisationName, ...each }) => ({
      ...{ event: event.slug, organisation: organisationName },
      ...each,
    })),
    events: person.eventRegistrations.map(({ event, manifestSeats, ...each }) => ({
      event: event.slug,
      ...each,
      vehicles: manifestSeats.map(({ vehicle }) => vehicle.name),
    })),
    ...agenda,
    ...library,
    ...promises,
    ...voice,
    interviews,
    messages: messages.map(({ kind, params, createdAt, readAt }) => ({
      at: createdAt,
      readAt,
      ...(wordingOf(kind, params, locale) ?? { subject: kind, body: '' }),
    })),
    calls: mailingRecipients
      .filter(({ needsCall }) => needsCall)
      .map(({ mailing, calledAt }) => ({
        event: mailing.event.slug,
        subject: inLanguage(translatedStored.parse(mailing.subject), locale).text,
        toldAt: calledAt,
      })),
    log,
  }
}

const inOrder = { orderBy: { createdAt: 'asc' } } as const
const aboutPerson = {
  name: true,
  language: true,
  adultConfirmedAt: true,
  createdAt: true,
  emails: { ...inOrder, select: { address: true, verifiedAt: true } },
  phones: { ...inOrder, select: { number: true } },
  cards: {
    orderBy: { issuedAt: 'asc' },
    select: { issuedAt: true, lastUsedAt: true, revokedAt: true },
  },
  account: {
    select: {
      sessions: {
        ...inOrder,
        select: { method: true, isShared: true, createdAt: true, lastSeenAt: true },
      },
    },
  },
  roleGrants: {
    orderBy: { grantedAt: 'asc' },
    select: {
      role: true,
      grantedAt: true,
      endedAt: true,
      dialogue: { select: { slug: true } },
    },
  },
  eventRoles: {
    orderBy: { grantedAt: 'asc' },
    select: {
      role: true,
      groups: true,
      grantedAt: true,
      endedAt: true,
      event: { select: { slug: true } },
    },
  },
  affiliations: {
    ...inOrder,
    select: {
      group: true,
      organisationName: true,
      roleTitle: true,
      state: true,
      createdAt: true,
      decidedAt: true,
      organisation: { select: { name: true } },
    },
  },
  registrations: {
    ...inOrder,
    select: {
      name: true,
      language: true,
      state: true,
      question: true,
      answer: true,
      requestedName: true,
      pseudonym: true,
      enteredById: true,
      createdAt: true,
      dialogue: { select: { slug: true } },
      affiliation: { select: { group: true } },
      changes: { orderBy: { at: 'asc' }, select: { to: true, reason: true, at: true } },
    },
  },
  eventRegistrations: {
    ...inOrder,
    select: {
      state: true,
      createdAt: true,
      event: { select: { slug: true } },
      attendance: {
        where: { endedAt: null },
        orderBy: { cameAt: 'asc' },
        select: { day: true, cameAt: true },
      },
      manifestSeats: { select: { vehicle: { select: { name: true } } } },
    },
  },
  mailingRecipients: {
    orderBy: { id: 'asc' },
    select: {
      needsCall: true,
      calledAt: true,
      mailing: { select: { subject: true, event: { select: { slug: true } } } },
    },
  },
  eventInvitations: {
    ...inOrder,
    select: {
      name: true,
      group: true,
      organisationName: true,
      roleTitle: true,
      address: true,
      phone: true,
      state: true,
      answer: true,
      answeredAt: true,
      createdAt: true,
      event: { select: { slug: true } },
    },
  },
  messages: {
    ...inOrder,
    select: { kind: true, params: true, createdAt: true, readAt: true },
  },
} as const

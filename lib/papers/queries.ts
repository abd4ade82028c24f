import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { daysOf } from '@/lib/events/days'
import { guestsOf, type Guest } from '@/lib/events/guests'
import { findEvent, text } from '@/lib/events/queries'
import { holdsPlace } from '@/lib/events/rules'
import { csvOf } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText, totalText } from '@/lib/registrations/bands'
import { attendanceByGroup } from './by-group'
import type { papersPolicy } from './policy'
import { namesAreGivenOut } from './given-out'

type PaperVerb = keyof typeof papersPolicy

async function eventOf(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  return { row, about, event: { slug, title: text(row.title) } }
}

/** What of an event can be printed or taken away, as far as the asker may. */
export async function papersOf(actor: Actor, slug: string) {
  const { row, about, event } = await eventOf(actor, slug)
  authorize(actor, 'paper.list', about)
  const guests = await guestsOf(db(), row)
  const may = (verb: PaperVerb) => can(actor, verb, about)
  return {
    event,
    coming: guests.filter(({ state }) => state === 'confirmed' || state === 'attended').length,
    came: guests.filter(({ days }) => days.length > 0).length,
    isGivenOut: await namesAreGivenOut(db(), row),
    attendance: may('paper.readAttendance') ? attendanceByGroup(guests, daysOf(row)) : null,
    may: {
      badges: may('paper.badges'),
      aideMemoire: can(actor, 'aideMemoire.desk', about),
      certificates: may('paper.readCertificates'),
      participants: may('paper.readParticipants'),
      registrations: may('paper.readRegistrations'),
    },
  }
}

/** Who comes and agreed to be on the list, for those who come themselves; no list where the rule forbids one. */
export async function participantsOf(actor: Actor, slug: string) {
  const { row, about, event } = await eventOf(actor, slug)
  authorize(actor, 'paper.readParticipants', about)
  const isAllowed = await namesAreGivenOut(db(), row)
  const listed = isAllowed ? await guestsOf(db(), row, { isListed: true, ...holdsPlace }) : []
  const own = await db().eventRegistration.findFirst({
    where: { eventId: row.id, personId: personIdOf(actor) ?? '', ...holdsPlace },
    select: { isListed: true },
  })
  return {
    event,
    isGivenOut: isAllowed,
    people: listed.map(({ registrationId, name, group }) => ({ id: registrationId, name, group })),
    /** Null: not somebody who comes. */
    isListed: own && can(actor, 'paper.beListed', about) ? own.isListed : null,
  }
}

/** How many of each group came on each day, in bands: for whoever is not of the staff too. */
export async function attendanceCsv(actor: Actor, slug: string, locale: Locale): Promise<string> {
  const { row, about } = await eventOf(actor, slug)
  authorize(actor, 'paper.readAttendance', about)
  const t = translator(locale, 'papers')
  const figures = attendanceByGroup(await guestsOf(db(), row), daysOf(row))
  return csvOf([
    [t('group'), ...figures.days, t('attendance.atAll')],
    ...figures.rows.map(({ group, came, atAll }) => [
      groupName(group, locale),
      ...came.map((band) => bandText(band, locale)),
      bandText(atAll, locale),
    ]),
    [
      t('attendance.everybody'),
      ...figures.totals.map((total) => totalText(total, locale)),
      totalText(figures.atAll, locale),
    ],
  ])
}

/** Everybody who stands in the event: name as shown, group, state and days. No contacts, no needs, no answers. */
export async function registrationsCsv(
  actor: Actor,
  slug: string,
  locale: Locale,
): Promise<string> {
  const { row, about } = await eventOf(actor, slug)
  authorize(actor, 'paper.readRegistrations', about)
  const t = translator(locale, 'papers')
  const states = translator(locale, 'seats')
  const days = daysOf(row)
  return csvOf([
    [t('name'), t('group'), t('state'), t('language'), ...days],
    ...(await guestsOf(db(), row)).map((guest) => [
      guest.name,
      groupName(guest.group, locale),
      states(`state.${guest.state}`),
      formatter(locale).language(guest.language),
      ...days.map((day) => (guest.days.includes(day) ? t('came') : '')),
    ]),
  ])
}

function groupName(group: Guest['group'], locale: Locale): string {
  return group
    ? translator(locale, 'ui')(`group.${group}`)
    : translator(locale, 'papers')('noGroup')
}

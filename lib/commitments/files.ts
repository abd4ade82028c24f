import ical, { ICalCalendarMethod } from 'ical-generator'
import { csvOf } from '@/lib/platform/csv'
import { env } from '@/lib/platform/env'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { inLanguage } from '@/lib/platform/translated'
import { judgementOf } from './judged'
import type { CommitmentCard } from './shown'

const addressOf = (locale: Locale, { publicId }: CommitmentCard) =>
  `${env.url.replace(/\/$/, '')}/${locale}/commitments/${publicId}`

/** The days due as iCalendar (RFC 5545): whole days, with no alarm and no person who isn't named in public. */
export function calendarOf(commitments: readonly CommitmentCard[], locale: Locale): string {
  const t = translator(locale, 'commitments')
  const host = new URL(env.url).hostname
  const calendar = ical({
    name: t('files.calendarName'),
    prodId: { company: host, product: 'Baraza', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const each of commitments)
    calendar.createEvent({
      id: `promise-${each.publicId}@${host}`,
      stamp: each.changedAt,
      lastModified: each.changedAt,
      // Grows with each change: seconds since the first of them could be.
      sequence: Math.floor((each.changedAt.getTime() - Date.UTC(2015, 0, 1)) / 1_000),
      start: each.dueNow,
      // DTEND of whole days is the day after the last one.
      end: new Date(each.dueNow.getTime() + 86_400_000),
      allDay: true,
      summary: t('files.due', { result: inLanguage(each.result, locale).text }),
      description: [t(`status.${each.status}`), addressOf(locale, each)].join('\n'),
      url: addressOf(locale, each),
    })
  return calendar.toString()
}

const columns = [
  ...['id', 'address', 'dialogue', 'country', 'result', 'owner', 'role', 'organisation', 'group'],
  ...['due', 'status', 'overdue', 'reported_by', 'published', 'changed'],
  ...['groups_agreeing', 'groups_disputing', 'groups_divided', 'groups_too_few'],
]

/** One row a promise; the figures behind the groups stay where they are explained. */
export function tableOf(commitments: readonly CommitmentCard[], locale: Locale): string {
  return csvOf([
    columns,
    ...commitments.map((each) => {
      const { owner, headline } = each
      const groups = (kind: 'agrees' | 'disputes' | 'divided' | 'few') =>
        (headline?.judged[kind] ?? []).join(' ')
      return [
        each.publicId,
        addressOf(locale, each),
        inLanguage(each.dialogue.title, locale).text,
        each.dialogue.country,
        inLanguage(each.result, locale).text,
        ...[owner.name, owner.role, owner.organisation?.name, owner.group],
        ...[dayText(each.dueNow), each.status, each.isOverdue ? 'yes' : 'no'],
        headline && (headline.isByOwner ? 'owner' : 'team'),
        ...[dayText(each.publishedAt), dayText(each.changedAt)],
        ...[groups('agrees'), groups('disputes'), groups('divided'), groups('few')],
      ]
    }),
  ])
}

/** The same as data: words in every language that there is. */
export function dataOf(commitments: readonly CommitmentCard[], locale: Locale): object {
  return {
    commitments: commitments.map((each) => ({
      id: each.publicId,
      address: addressOf(locale, each),
      dialogue: each.dialogue,
      result: each.result,
      owner: each.owner,
      dueOn: dayText(each.dueNow),
      status: each.status,
      isOverdue: each.isOverdue,
      reportedBy: each.headline && (each.headline.isByOwner ? 'owner' : 'team'),
      groups: each.headline && {
        agreeing: each.headline.judged.agrees,
        disputing: each.headline.judged.disputes,
        divided: each.headline.judged.divided,
        tooFew: each.headline.judged.few,
        own: each.headline.judged.own && judgementOf(each.headline.judged.own.figure),
      },
      publishedOn: dayText(each.publishedAt),
      changedOn: dayText(each.changedAt),
    })),
  }
}

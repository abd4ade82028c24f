import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { guestsOf, type Guest } from '@/lib/events/guests'
import { findEvent, text, type FoundEvent } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import { inLanguage } from '@/lib/platform/translated'
import { certificatesPdf, type Certificate } from './certificate'

/** Only whoever came has one, on whatever device they sign in, by mail or by card. */
const came = { attendance: { some: { endedAt: null } } } as const

/** The asker's own, in the language they chose. */
export async function ownCertificate(actor: Actor, slug: string): Promise<Buffer> {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'paper.readOwn', about)
  const guests = await guestsOf(db(), row, { personId: personIdOf(actor) ?? '', ...came })
  return pdfFor(row, guests)
}

/** One file with a page for each who came: for those who have no e-mail, no phone and no screen. */
export async function allCertificates(actor: Actor, slug: string): Promise<Buffer> {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'paper.readCertificates', about)
  return pdfFor(row, await guestsOf(db(), row, came))
}

async function pdfFor(row: FoundEvent, guests: readonly Guest[]): Promise<Buffer> {
  const [first] = guests
  if (!first) throw new Refusal('notFound', 'nobodyCame')
  const lang = localeOrDefault(first.language)
  const { text: title } = inLanguage(text(row.title), lang)
  return certificatesPdf(
    { title: translator(lang, 'papers')('certificate.of', { title }), lang },
    guests.map((guest) => certificateOf(row, guest)),
  )
}

function certificateOf(row: FoundEvent, { name, language, days }: Guest): Certificate {
  const locale: Locale = localeOrDefault(language)
  const t = translator(locale, 'papers')
  const dates = formatter(locale)
  const event = inLanguage(text(row.title), locale)
  // No finer than a district: it will lie in many hands.
  const place = [row.district, row.country && dates.country(row.country)].filter(Boolean).join(', ')
  const { host } = new URL(env.url)
  return {
    lang: locale,
    name,
    event,
    title: t('certificate.title'),
    says: t('certificate.says'),
    came: t('certificate.came'),
    where: [place, dates.days(row.startsOn, row.endsOn)].filter(Boolean).join(' · '),
    daysLabel: t('certificate.days', { count: days.length }),
    days: days.map((day) => dates.weekday(new Date(`${day}T00:00:00Z`))),
    signature: t('certificate.signature'),
    date: t('certificate.date'),
    foot: env.isDemonstration ? t('certificate.demo') : t('certificate.foot', { host }),
  }
}

/** The events that the asker came to, for their own page. */
export async function myCertificates(actor: Actor) {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().event.findMany({
    where: { registrations: { some: { personId, ...came } } },
    orderBy: { startsOn: 'desc' },
    select: { slug: true, title: true, startsOn: true, endsOn: true },
    take: 50,
  })
  return rows.map(({ title, ...row }) => ({ ...row, title: text(title) }))
}

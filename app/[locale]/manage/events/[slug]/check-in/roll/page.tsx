import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { GroupMark } from '@/components/ui/group-mark'
import { Toolbar } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Occasion } from '@/lib/attendance/occasions'
import { rollToPrint } from '@/lib/attendance/queries'
import { deskFilters } from '@/lib/attendance/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'
import { OccasionSwitch } from '../occasion-switch'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache((slug: string, on: string | null) =>
  ask((actor) => rollToPrint(actor, slug, on)),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const { title } = await load(slug, deskFilters.parse(await searchParams).on)
  const text = inLanguage(title, locale).text
  return { title: translator(locale, 'attendance')('roll.titleOf', { title: text }) }
}

export default async function RollToPrintPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'attendance')
  const roll = await load(slug, deskFilters.parse(await searchParams).on)
  const path = `/${locale}/manage/events/${slug}/check-in`
  const dates = formatter(locale)
  return (
    <>
      <DeskHead
        event={roll}
        title={t('roll.title')}
        under={{ part: 'check-in', label: t('title') }}
        lead={nameOf(roll.occasion, locale)}
        locale={locale}
      />
      <OccasionSwitch desk={roll} locale={locale} action={`${path}/roll`} />
      {roll.people.length === 0 ? (
        <EmptyState title={t('roll.empty')} />
      ) : (
        <Table
          caption={<VisuallyHidden>{nameOf(roll.occasion, locale)}</VisuallyHidden>}
          columns={[
            { label: t('roll.name') },
            { label: t('count.group') },
            { label: t('roll.tick') },
          ]}
          rows={roll.people.map(({ id, name, group, came }) => ({
            id,
            cells: [
              name,
              group ? <GroupMark key="group" group={group} locale={locale} /> : t('count.none'),
              came ? t('roll.yes', { time: dates.time(came, roll.timeZone) }) : '☐',
            ],
          }))}
        />
      )}
      <Toolbar>
        <PrintButton locale={locale} />
        <Link href={path}>{t('roll.back')}</Link>
      </Toolbar>
    </>
  )
}

function nameOf({ day, session }: Occasion, locale: Locale): string {
  const weekday = formatter(locale).weekday(day)
  return session ? `${inLanguage(session.title, locale).text}, ${weekday}` : weekday
}

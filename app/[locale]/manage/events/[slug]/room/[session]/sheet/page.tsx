import type { Metadata } from 'next'
import { cache } from 'react'
import { PaperSheet } from '@/components/notes/paper-sheet'
import { DeskHead } from '@/components/events/desk-head'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { sheetToPrint } from '@/lib/notes/sheet-to-print'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; session: string }>
  searchParams: Promise<{ tables?: string | string[] }>
}

const load = cache((id: string) => ask((actor) => sheetToPrint(actor, id)))

/** How many tables a room usually has. */
const offered = [1, 4, 6, 8, 10, 12]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { session } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(session)).session.title, locale).text
  return { title: `${translator(locale, 'rooms')('sheet.printTitle')}: ${title}` }
}

export default async function SheetPage({ params, searchParams }: Props) {
  const { session: id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'rooms')
  const page = await load(id)
  const asked = Number((await searchParams).tables)
  const tables = offered.includes(asked) ? asked : 1
  return (
    <>
      <div className="room-screen">
        <DeskHead
          event={page.event}
          title={t('sheet.printTitle')}
          under={{ part: `room/${id}`, label: inLanguage(page.session.title, locale).text }}
          locale={locale}
        />
        <Toolbar>
          <PrintButton locale={locale} />
          <span>{t('sheet.tables')}:</span>
          {offered.map((count) => (
            <a
              key={count}
              href={`?tables=${count}`}
              {...(count === tables && { 'aria-current': 'true' })}
            >
              {count}
            </a>
          ))}
        </Toolbar>
      </div>
      {Array.from({ length: tables }, (_each, index) => (
        <PaperSheet
          key={index}
          page={page}
          table={tables === 1 ? null : index + 1}
          locale={locale}
        />
      ))}
    </>
  )
}

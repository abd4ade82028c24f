import type { Metadata } from 'next'
import { DeskHead } from '@/components/events/desk-head'
import { PrintedLetter } from '@/components/invitations/printed-letter'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Pager } from '@/components/ui/pager'
import { letterFilters } from '@/lib/invitations/schema'
import { lettersOf } from '@/lib/invitations/sending'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ one?: string | string[]; page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'invitations')('letters.title') }
}

export default async function LettersPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const { one: id, page } = letterFilters.parse(await searchParams)
  const { event, letters, pages } = await ask((actor) => lettersOf(actor, slug, { id, page }))
  return (
    <>
      <DeskHead
        event={event}
        title={t('letters.title')}
        under={{ part: 'invitations', label: t('title') }}
        lead={t('letters.lead')}
        locale={locale}
      />
      {letters.length === 0 ? (
        <EmptyState title={t('letters.none')} />
      ) : (
        <>
          <PrintButton locale={locale} />
          <Pager
            {...{ locale, page, pages }}
            href={(other) => `/${locale}/manage/events/${slug}/invitations/letters?page=${other}`}
          />
          <div className="letters">
            {letters.map((letter) => (
              <PrintedLetter key={letter.id} letter={letter} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

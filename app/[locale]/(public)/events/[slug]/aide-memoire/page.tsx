import type { Metadata } from 'next'
import { cache } from 'react'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Markdown } from '@/components/ui/prose'
import { LanguageTag, Words } from '@/components/ui/words'
import { aideMemoirePage } from '@/lib/aide-memoires/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => aideMemoirePage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).event.title, locale).text
  return { title: translator(locale, 'aideMemoires')('of', { title }) }
}

/** One page about an event, at an address that stays; after its withdrawal, that it was withdrawn. */
export default async function AideMemoirePage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'aideMemoires')
  const { day, days, country } = formatter(locale)
  const found = await load(slug)
  const { event } = found
  const title = inLanguage(event.title, locale).text
  const crumbs = [{ href: `/${locale}/events/${slug}`, label: title }]
  if (found.kind === 'withdrawn')
    return (
      <PageHead
        locale={locale}
        title={t('tombstone.title')}
        lead={found.withdrawnAt && t('tombstone.on', { day: day(found.withdrawnAt) })}
        crumbs={crumbs}
      />
    )
  const { text, lang, isFallback } = inLanguage(found.text, locale)
  const place = [event.district, event.country && country(event.country)].filter(Boolean)
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={event.title} locale={locale} />}
        above={t('title')}
        lead={[place.join(', '), days(event.startsOn, event.endsOn)].filter(Boolean).join(' · ')}
        crumbs={crumbs}
      />
      {isFallback && (
        <p>
          <LanguageTag lang={lang} locale={locale} />
        </p>
      )}
      <div className="one-page">
        <Markdown source={text} lang={lang} topHeading={2} />
      </div>
      {found.publishedAt && (
        <p className="text-muted text-small mt-8 print:mt-2">
          {t('published', { day: day(found.publishedAt) })}
        </p>
      )}
      <div className="mt-6 print:hidden">
        <Toolbar>
          <PrintButton locale={locale} />
        </Toolbar>
      </div>
    </>
  )
}

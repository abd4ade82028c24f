import type { Metadata } from 'next'
import { cache } from 'react'
import { ShareBack } from '@/components/share-backs/share-back'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { shareBackPage } from '@/lib/share-backs/queries'
import { goneMetadata } from '@/lib/web/gone'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => shareBackPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'shareBacks')
  const found = await load(slug)
  if (found.kind === 'withdrawn') return { title: t('tombstone.title'), ...goneMetadata }
  return { title: t('of', { title: inLanguage(found.event.title, locale).text }) }
}

/** What the hosts say on the last day, at an address that stays; after its withdrawal, that it was withdrawn. */
export default async function ShareBackPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'shareBacks')
  const { day, days, country } = formatter(locale)
  const found = await load(slug)
  const { event } = found
  const crumbs = [
    { href: `/${locale}/events/${slug}`, label: <Words of={event.title} locale={locale} /> },
  ]
  if (found.kind === 'withdrawn')
    return (
      <PageHead
        locale={locale}
        title={t('tombstone.title')}
        lead={found.withdrawnAt && t('tombstone.on', { day: day(found.withdrawnAt) })}
        crumbs={crumbs}
      />
    )
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
      <ShareBack words={found.words} came={found.came} locale={locale} />
      {found.publishedAt && (
        <p className="text-muted text-small mt-8">
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

import type { Metadata } from 'next'
import { cache } from 'react'
import { BalanceTable, inWords } from '@/components/balance/balance-table'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { PageHead } from '@/components/ui/page-head'
import { balancePage } from '@/lib/balance/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => balancePage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'balance')('publicTitleOf', { title }) }
}

/** Who was asked, came and was heard, group by group, as it was published. */
export default async function BalancePage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'balance')
  const dates = formatter(locale)
  const event = await load(slug)
  return (
    <>
      <PageHead
        locale={locale}
        title={t('publicTitle')}
        lead={dates.days(event.startsOn, event.endsOn)}
        crumbs={[
          { href: `/${locale}/events/${slug}`, label: inLanguage(event.title, locale).text },
        ]}
      />
      <BalanceTable
        caption={t('publicCaption')}
        locale={locale}
        rows={event.figures.map((row) => inWords(row, locale))}
      />
      <p className="text-muted mt-4">{t('public.rules')}</p>
      <p className="text-muted">
        {t('public.on', { day: dates.day(event.takenAt, event.timeZone) })}
      </p>
      <PrintButton locale={locale} />
    </>
  )
}

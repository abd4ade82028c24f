import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { InSeries } from '@/lib/series/queries'

/** Where an interview stands in its series, with the way to the one before and the one after. */
export function PartOfSeries({ series, locale }: { series: InSeries | null; locale: Locale }) {
  if (!series || series.count < 2) return null
  const t = translator(locale, 'series')
  const { slug, title, number, count, before, after } = series
  return (
    <nav className="mt-8" aria-label={t('one')}>
      <p>
        {t('part', { number, count })}{' '}
        <a href={`/${locale}/interviews/series/${slug}`}>
          <Words of={title} locale={locale} />
        </a>
      </p>
      {before && (
        <p>
          {t('before')}{' '}
          <a href={`/${locale}/interviews/${before.slug}`} rel="prev">
            <Words of={before.title} locale={locale} />
          </a>
        </p>
      )}
      {after && (
        <p>
          {t('after')}{' '}
          <a href={`/${locale}/interviews/${after.slug}`} rel="next">
            <Words of={after.title} locale={locale} />
          </a>
        </p>
      )}
    </nav>
  )
}

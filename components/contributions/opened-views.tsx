import { Section } from '@/components/ui/layout'
import type { OpenedView, Opening } from '@/lib/contributions/queries/break-glass'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Day } from './byline'

interface OpenedViewsProps {
  opened: readonly OpenedView[]
  slug: string
  locale: Locale
}

/** Whose authors were opened here: never who, but that, when and, for who may read it, why. */
export function OpenedViews({ opened, slug, locale }: OpenedViewsProps) {
  const t = translator(locale, 'contributions')
  return (
    <Section title={t('breakGlass.list')} id="opened">
      {opened.length === 0 ? (
        <p>{t('breakGlass.none')}</p>
      ) : (
        <ul className="plain-list">
          {opened.map(({ publicId, on, reason }, index) => (
            <li key={`${publicId} ${index}`}>
              <Day on={on} locale={locale} /> ·{' '}
              <a href={`/${locale}/dialogues/${slug}/views/${publicId}`}>{t('list.open')}</a>
              {reason && <> · {reason}</>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function OpenedBefore({ before, locale }: { before: readonly Opening[]; locale: Locale }) {
  const t = translator(locale, 'contributions')
  if (before.length === 0) return null
  return (
    <Section title={t('breakGlass.before')}>
      <ul className="plain-list">
        {before.map(({ on, reason }, index) => (
          <li key={index}>
            <Day on={on} locale={locale} /> · {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}

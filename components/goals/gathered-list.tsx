import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Entry } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import type { Gathered } from '@/lib/goals/gathered'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** All that is gathered under a goal, a topic or a country, kind by kind. */
export function GatheredList({ gathered, locale }: { gathered: Gathered; locale: Locale }) {
  const t = translator(locale, 'goals')
  if (gathered.length === 0) {
    return (
      <EmptyState title={t('nothing')}>
        <p>{t('nothingText')}</p>
      </EmptyState>
    )
  }
  return gathered.map(({ kind, count, entries }) => (
    <Section key={kind} title={t(`kind.${kind}`)} id={kind}>
      <p className="count">
        {entries.length < count
          ? t('newest', { shown: entries.length, count })
          : t('count', { count })}
      </p>
      <ul className="list">
        {entries.map(({ slug, title, on }) => (
          <Entry
            key={slug}
            title={<Words of={title} locale={locale} />}
            href={`/${locale}/${kind}/${slug}`}
            headingLevel={3}
          >
            {on && <p className="text-muted">{formatter(locale).day(on)}</p>}
          </Entry>
        ))}
      </ul>
    </Section>
  ))
}

import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Age } from '@/components/ui/time'
import type { Waiting } from '@/lib/desk/waiting'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface WaitingListProps {
  waiting: readonly Waiting[]
  now: Date
  /** What will stand here once something does. */
  nothing?: 'nothingWaitsText' | 'nothingWaitsAtEvent'
  locale: Locale
}

/** What waits, longest first: how many, since when, and one way to it. */
export function WaitingList({
  waiting,
  now,
  nothing = 'nothingWaitsText',
  locale,
}: WaitingListProps) {
  const t = translator(locale, 'desk')
  const { day } = formatter(locale)
  if (waiting.length === 0) {
    return (
      <EmptyState title={t('nothingWaits')}>
        <p>{t(nothing)}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="list">
      {waiting.map(({ kind, count, oldest, until, path }) => {
        const key = `waiting.${kind.replace('.', '-')}`
        return (
          <li key={kind} className="entry">
            <div className="entry-body">
              <p>
                <strong>{t.has(key) ? t(key, { count }) : `${kind}: ${count}`}</strong>
              </p>
              {oldest && (
                <p className="text-small text-muted">
                  {t.rich('oldest', {
                    age: () => <Age of={oldest} now={now} locale={locale} />,
                  })}
                </p>
              )}
              {until && <p className="text-small">{t('until', { day: day(until) })}</p>}
            </div>
            <div className="entry-action">
              <ButtonLink href={`/${locale}${path}`}>{t('see')}</ButtonLink>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

import { GroupMark } from '@/components/ui/group-mark'
import { Bar } from '@/components/ui/stat'
import type { Counts } from '@/lib/balance/public-figures'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Against its target, for each group: those with a place as a bar, and in words what is missing. */
export function BalanceMeter({ counts, locale }: { counts: readonly Counts[]; locale: Locale }) {
  const t = translator(locale, 'balance')
  return (
    <div className="bars">
      <ul>
        {counts
          .filter(({ target }) => target !== null && target > 0)
          .map(({ group, target, confirmed }) => (
            <li key={group}>
              <GroupMark group={group} locale={locale} />
              <Bar value={confirmed} of={target ?? 0} className={`group-${group}`} />
              <span className="bars-figure">
                {t('meter.of', { confirmed, target: target ?? 0 })}
              </span>
              <span className="bars-note">
                {t('meter.missing', { missing: Math.max(0, (target ?? 0) - confirmed) })}
              </span>
            </li>
          ))}
      </ul>
    </div>
  )
}

import { GroupMark } from '@/components/ui/group-mark'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText, totalText } from '@/lib/registrations/bands'
import type { Participation } from '@/lib/registrations/participation'

/** Who takes part, group by group, in words where a group is small. The heading is the page's. */
export function ParticipationByGroup({
  figures,
  locale,
}: {
  figures: Participation
  locale: Locale
}) {
  const t = translator(locale, 'registrations')
  const { number } = formatter(locale)
  return (
    <div className="participation">
      <dl className="facts facts-row">
        {figures.groups.map(({ group, approved, target, isExpected }) => (
          <div key={group}>
            <dt>
              <GroupMark group={group} locale={locale} />
            </dt>
            <dd>
              {bandText(approved, locale)}
              {target !== null && (
                <span className="text-muted">
                  {' · '}
                  {t('participation.target', { target: number(target) })}
                </span>
              )}
              {!isExpected && (
                <span className="text-muted text-small block">{t('participation.shownOnly')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        {t('participation.total', { total: totalText(figures.total, locale) })}
      </p>
      <p className="text-small text-muted">{t('participation.why')}</p>
    </div>
  )
}

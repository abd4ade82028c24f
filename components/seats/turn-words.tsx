import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'
import type { Turn } from '@/lib/seats/line'
import { criterionText } from './words'

/** Which turn somebody has in their line, why they wait, and who decides. */
export function TurnWords({ turn, locale }: { turn: Turn; locale: Locale }) {
  const t = translator(locale, 'seats')
  const { isFirst, ahead, pool, obstacle, keptFor } = turn
  const line = pool === 'everybody' ? 'all' : 'group'
  const group = pool === 'everybody' ? '' : translator(locale, 'ui')(`group.${pool}`)
  const names = keptFor.map((each) => criterionText(each, locale))
  return (
    <>
      <p>
        {isFirst
          ? t(`turn.first.${line}`, { group })
          : t(`turn.ahead.${line}`, { group, ahead: bandText(ahead, locale) })}{' '}
        {obstacle === 'keptForCriterion'
          ? t('turn.keptFor', { criteria: formatter(locale).list(names) })
          : obstacle !== null && t(`turn.why.${obstacle}`)}
      </p>
      <p>{t('turn.decides')}</p>
    </>
  )
}

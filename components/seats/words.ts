import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Reason } from '@/lib/seats/allocation'
import type { Criterion } from '@/lib/seats/criteria'

/** "Women", "People from Tarkwa", "People who speak Twi". */
export function criterionText({ kind, value }: Omit<Criterion, 'id'>, locale: Locale): string {
  const t = translator(locale, 'seats')
  const said = kind === 'language' && value ? formatter(locale).language(value) : (value ?? '')
  return t(`criteria.${kind}.name`, { value: said })
}

/**
 * Why this person got the place: in figures that anybody who may see them can check. To others `figure` says a
 * small number in words.
 */
export function reasonText(
  { group, held, target, wasLeastFilled, keptFor }: Reason,
  criteria: readonly Criterion[],
  locale: Locale,
  figure: (held: number) => string = formatter(locale).number,
): string {
  const t = translator(locale, 'seats')
  const known = criteria.filter(({ id }) => keptFor.includes(id))
  return [
    group === 'everybody'
      ? t('why.first', { held: figure(held) })
      : t('why.held', {
          group: translator(locale, 'ui')(`group.${group}`),
          held: figure(held),
          target,
        }),
    ...(wasLeastFilled ? [t('why.leastFilled')] : []),
    ...(known.length > 0
      ? [
          t('why.keptFor', {
            criteria: formatter(locale).list(known.map((each) => criterionText(each, locale))),
          }),
        ]
      : []),
  ].join(' ')
}

import type { Told } from '@/lib/common-ground/queries'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

type Verdict = Told['verdict']

/** "Common ground"; "Groups differ: miners not persuaded"; "Too few answers: industry". */
export function labelText({ label, stance, groups }: Verdict, locale: Locale): string {
  const t = translator(locale, 'commonGround')
  if (label === null) return t('label.open')
  if (label === 'commonGround' || label === 'emerging') return t(`label.${label}.${stance}`)
  const names = translator(locale, 'ui')
  const { list } = formatter(locale)
  const said = (['absent', 'few', 'against', 'notPersuaded'] as const).flatMap((is) => {
    const those = inUsualOrder(groups.filter((each) => each.is === is)).map(({ group }) =>
      names(`group.${group}`),
    )
    return those.length > 0 ? [t(`standing.${is}`, { groups: list(those) })] : []
  })
  return t(`label.${label}`, { groups: said.join('; ') })
}

/** A chance in per cent, never said to be certain: "85"; "> 99"; "< 1". */
export function chanceText(chance: number, locale: Locale): string {
  const percent = Math.round(chance * 100)
  if (percent > 99) return '> 99'
  if (percent < 1) return '< 1'
  return formatter(locale).number(percent)
}

import { Table } from '@/components/ui/table'
import { isShown } from '@/lib/common-ground/figures'
import type { Told } from '@/lib/common-ground/queries'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText as countText } from '@/lib/registrations/bands'
import { bandText, type GroupTold } from './group-line'

const sides = ['agree', 'disagree', 'unsure'] as const

/** The figures behind the lines of one view, each group with its estimate. */
export function GroundTable({ told, locale }: { told: Told; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  const names = translator(locale, 'ui')
  return (
    <Table
      caption={t('table.caption')}
      onPhones="scroll"
      columns={[
        { label: t('table.group') },
        ...sides.map((side) => ({ label: t(`table.${side}`), isNumeric: true })),
        { label: t('table.answered'), isNumeric: true },
        { label: t('table.estimate'), isNumeric: true },
        { label: t('table.interval'), isNumeric: true },
      ]}
      rows={inUsualOrder(told.groups).map((each) => ({
        id: each.group,
        cells: [names(`group.${each.group}`), ...cellsOf(each, locale)],
      }))}
    />
  )
}

function cellsOf({ figure, estimate }: GroupTold, locale: Locale): string[] {
  const t = translator(locale, 'commonGround')
  const { number } = formatter(locale)
  const percent = (share: number) => number(Math.round(share * 100))
  if (!isShown(figure)) {
    const word = t(figure.kind === 'absent' ? 'figure.absent' : 'figure.hidden')
    return [word, '–', '–', '–', '–', '–']
  }
  const shares = sides.map((side) =>
    figure.kind === 'counts' ? number(figure[side]) : bandText(figure[side], locale),
  )
  const people =
    figure.kind === 'counts' ? number(figure.answered) : countText(figure.answered, locale)
  if (!estimate) return [...shares, people, '–', '–']
  return [
    ...shares,
    people,
    t('table.about', { share: percent(estimate.mean) }),
    t('band.between', { from: percent(estimate.low), to: percent(estimate.high) }),
  ]
}

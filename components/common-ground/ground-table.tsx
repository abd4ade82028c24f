import { Table } from '@/components/ui/table'
import { answeredOf, isShown, type Shown } from '@/lib/common-ground/figures'
import { boundsOf } from '@/lib/common-ground/inside'
import { rawInterval } from '@/lib/common-ground/wilson'
import type { Told } from '@/lib/common-ground/queries'
import type { GroupHeard } from '@/lib/common-ground/rosters'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText as countText, type Banded } from '@/lib/registrations/bands'
import { bandText, type GroupTold } from './group-line'

const sides = ['agree', 'disagree', 'unsure'] as const

interface GroundTableProps {
  told: Told
  /** Of the same snapshot; empty where only the answers are shown. */
  groups: readonly GroupHeard[]
  locale: Locale
}

/** The figures behind the lines of one view, each group with its estimate, and those who haven't answered. */
export function GroundTable({ told, groups, locale }: GroundTableProps) {
  const t = translator(locale, 'commonGround')
  const names = translator(locale, 'ui')
  const rows = inUsualOrder(told.groups).map((each) => {
    const members = groups.find(({ group }) => group === each.group)?.members ?? null
    const bounds = members?.kind === 'exactly' ? boundsOf(each.figure, members.count) : null
    const raw = rawInterval(each.figure)
    return { ...each, members, bounds: rangeText(bounds, locale), raw: rangeText(raw, locale) }
  })
  const hasBounds = rows.some(({ bounds }) => bounds !== null)
  const hasRaw = rows.some(({ raw }) => raw !== null)
  return (
    <>
      <Table
        caption={t('table.caption')}
        columns={[
          { label: t('table.group') },
          ...sides.map((side) => ({ label: t(`table.${side}`), isNumeric: true })),
          { label: t('table.answered'), isNumeric: true },
          { label: t('table.estimate'), isNumeric: true },
          { label: t('table.interval'), isNumeric: true },
          ...(hasRaw ? [{ label: t('table.raw'), isNumeric: true }] : []),
          ...(hasBounds ? [{ label: t('table.ofAll'), isNumeric: true }] : []),
        ]}
        rows={rows.map(({ members, bounds, raw, ...each }) => ({
          id: each.group,
          cells: [
            names(`group.${each.group}`),
            ...cellsOf(each, members, locale),
            ...(hasRaw ? [raw ?? '–'] : []),
            ...(hasBounds ? [bounds ?? '–'] : []),
          ],
        }))}
      />
      {hasRaw && <p className="text-small text-muted">{t('table.rawText')}</p>}
      {hasBounds && <p className="text-small text-muted">{t('table.bounds')}</p>}
    </>
  )
}

/** How many agree, disagree and are unsure: in numbers, steps of people or fifths. */
function partsOf(figure: Shown, locale: Locale): string[] {
  const { number } = formatter(locale)
  if (figure.kind === 'counts') return sides.map((side) => number(figure[side]))
  if (figure.kind === 'steps') return sides.map((side) => countText(figure[side], locale))
  return [bandText(figure.agree, locale), bandText(figure.disagree, locale), '–']
}

type Range = { low: number; high: number }

function rangeText(range: Range | null, locale: Locale): string | null {
  if (range === null) return null
  const [from, to] = [range.low, range.high].map((share) =>
    formatter(locale).number(Math.round(share * 100)),
  )
  return translator(locale, 'commonGround')('band.between', { from: from ?? '', to: to ?? '' })
}

function cellsOf({ figure, estimate }: GroupTold, members: Banded, locale: Locale): string[] {
  const t = translator(locale, 'commonGround')
  const { number } = formatter(locale)
  const percent = (share: number) => number(Math.round(share * 100))
  if (!isShown(figure)) {
    const word = t(figure.kind === 'absent' ? 'figure.absent' : 'figure.hidden')
    return [word, '–', '–', '–', '–', '–']
  }
  const shares = partsOf(figure, locale)
  const answered = countText(answeredOf(figure), locale)
  // "10 to 19 of 10 to 19" would say nothing; the sizes of small groups stand in the table of who was heard.
  const people =
    figure.kind !== 'bands' && members?.kind === 'exactly'
      ? t('table.of', { people: answered, members: number(members.count) })
      : answered
  if (!estimate) return [...shares, people, '–', '–']
  return [
    ...shares,
    people,
    t('table.about', { share: percent(estimate.mean) }),
    t('band.between', { from: percent(estimate.low), to: percent(estimate.high) }),
  ]
}

import type { ReactNode } from 'react'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import { steps, type PublicFigures, type Range, type Step } from '@/lib/balance/public-figures'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface BalanceTableProps {
  caption: string
  rows: readonly ({ group: PublicFigures['group']; target: number | null } & Record<
    Step,
    ReactNode
  >)[]
  locale: Locale
}

/** A line per group, a column per step of its way. */
export function BalanceTable({ caption, rows, locale }: BalanceTableProps) {
  const t = translator(locale, 'balance')
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('group') },
        { label: t('target'), isNumeric: true },
        ...steps.map((step) => ({ label: t(`step.${step}`), isNumeric: true })),
      ]}
      rows={rows.map((row) => ({
        id: row.group,
        cells: [
          <GroupMark key="g" group={row.group} locale={locale} />,
          row.target === null ? '–' : formatter(locale).number(row.target),
          ...steps.map((step) => row[step]),
        ],
      }))}
    />
  )
}

/** "20 to 29", "fewer than 5". */
function rangeText(range: Range, locale: Locale): string {
  const t = translator(locale, 'registrations')
  return range ? t('bands.between', range) : t('bands.few')
}

export function inWords(figures: PublicFigures, locale: Locale) {
  const { group, target } = figures
  const words = steps.map((step) => [step, rangeText(figures[step], locale)] as const)
  return { group, target, ...(Object.fromEntries(words) as Record<Step, string>) }
}

import type { ReactNode } from 'react'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { Bar } from './stat'
import { Details } from './details'
import { GroupMark, type GroupName } from './group-mark'
import { Table } from './table'

interface BarsProps {
  locale: Locale
  caption: string
  rows: readonly { group: GroupName; value: number; of?: number; note?: ReactNode }[]
  /** Heads of the table: group, count, target. */
  heads: readonly [string, string, string?]
}

/** A line per group: its mark, a bar, the figure in words; the same as a table behind it. */
export function Bars({ locale, caption, rows, heads }: BarsProps) {
  const t = translator(locale, 'ui')
  const { number } = formatter(locale)
  const longest = Math.max(1, ...rows.map(({ value, of }) => Math.max(value, of ?? 0)))
  const [first, second, third] = heads
  const columns = [{ label: first }, { label: second, isNumeric: true }]
  return (
    <figure className="bars">
      <figcaption>{caption}</figcaption>
      <ul>
        {rows.map(({ group, value, of, note }) => (
          <li key={group}>
            <GroupMark group={group} locale={locale} />
            <Bar value={value} of={of ?? longest} className={`group-${group}`} />
            <span className="bars-figure">
              {of === undefined
                ? number(value)
                : t('stat.of', { part: number(value), whole: number(of) })}
            </span>
            {note && <span className="bars-note">{note}</span>}
          </li>
        ))}
      </ul>
      <Details summary={t('chart.figures')}>
        <Table
          caption={caption}
          onPhones="scroll"
          columns={third ? [...columns, { label: third, isNumeric: true }] : columns}
          rows={rows.map(({ group, value, of }) => ({
            id: group,
            cells: [
              t(`group.${group}`),
              number(value),
              ...(third ? [of === undefined ? '' : number(of)] : []),
            ],
          }))}
        />
      </Details>
    </figure>
  )
}

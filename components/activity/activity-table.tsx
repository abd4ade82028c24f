import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { Words } from '@/components/ui/words'
import type { LoggedPerson, LoggedRow } from '@/lib/activity/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { verbInWords } from './verb-in-words'

interface ActivityTableProps {
  /** How many, and how times are meant. */
  caption: string
  rows: readonly LoggedRow[]
  locale: Locale
  showsDialogue?: boolean
  /** Where a person's account is, for those who may open it. */
  accountHref?: (id: string) => string
}

/** Rows of the log. Names and reasons were typed by people: they are text here, never markup. */
export function ActivityTable(props: ActivityTableProps) {
  const { caption, rows, locale, showsDialogue, accountHref } = props
  const t = translator(locale, 'activity')
  const person = ({ id, name }: LoggedPerson): ReactNode => {
    if (name === null) return t('erased')
    return accountHref ? <a href={accountHref(id)}>{name}</a> : name
  }
  const who = (row: LoggedRow): ReactNode =>
    typeof row.who === 'string' ? <span className="text-muted">{t(row.who)}</span> : person(row.who)
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('what') },
        { label: t('when') },
        { label: t('who') },
        ...(showsDialogue ? [{ label: t('dialogue') }] : []),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          <WhatCell key="w" row={row} whom={row.whom && person(row.whom)} locale={locale} />,
          whenOf(row, locale),
          who(row),
          ...(showsDialogue
            ? [row.dialogue ? <Words key="d" of={row.dialogue} locale={locale} /> : '–']
            : []),
        ],
      }))}
    />
  )
}

function whenOf({ day, at }: LoggedRow, locale: Locale): string {
  const { shortDay, time } = formatter(locale)
  return at ? `${shortDay(at, 'UTC')}, ${time(at, 'UTC')}` : shortDay(day)
}

/** What was done; below it to whom and why, where the log says so. */
function WhatCell({ row, whom, locale }: { row: LoggedRow; whom: ReactNode; locale: Locale }) {
  const t = translator(locale, 'activity')
  return (
    <>
      {verbInWords(row.verb, locale)}
      <span className="block font-normal">
        {whom && (
          <>
            {t.rich('whom', { person: () => whom })}
            <br />
          </>
        )}
        {row.reason && t('because', { reason: row.reason })}
      </span>
    </>
  )
}

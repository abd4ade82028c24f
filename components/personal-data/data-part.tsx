import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { formatter, type Locale } from '@/lib/platform/i18n'

type Value = string | number | boolean | null | Date | readonly Value[] | { [name: string]: Value }

/** One part of the asker's data, whatever its shape: rows of names and values. */
export function DataPart({
  title,
  none,
  value,
  locale,
}: {
  title: string
  none: string
  value: Value
  locale: Locale
}) {
  const rows = Array.isArray(value) ? (value as readonly Value[]) : [value]
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className="grid gap-6">
          {rows.map((row, index) => (
            <li key={index}>
              <OneRow row={row} locale={locale} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function OneRow({ row, locale }: { row: Value; locale: Locale }) {
  if (row === null || typeof row !== 'object' || row instanceof Date)
    return <p>{said(row, locale)}</p>
  return (
    <Facts
      items={Object.entries(row).map(([term, detail]) => ({ term, detail: said(detail, locale) }))}
    />
  )
}

function said(value: Value, locale: Locale): string {
  if (value === null) return ''
  if (value instanceof Date) return formatter(locale).dayAndTime(value, 'UTC')
  if (Array.isArray(value)) return value.map((each: Value) => said(each, locale)).join(' | ')
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .map((each) => said(each, locale))
    .filter(Boolean)
    .join(' · ')
}

import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

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
  const t = translator(locale, 'me')
  if (row === null || typeof row !== 'object' || row instanceof Date) {
    return <p>{said(row, '', locale)}</p>
  }
  return (
    <Facts
      items={Object.entries(row).map(([name, value]) => {
        const key = `all.fields.${name}`
        return { term: t.has(key) ? t(key) : name, detail: said(value, name, locale) }
      })}
    />
  )
}

/** What somebody typed stays as it is; the portal's own words are said in the reader's language. */
const typed = ['name', 'text', 'answer', 'question', 'requestedName', 'subject', 'body', 'reason']

function said(value: Value, name: string, locale: Locale): string {
  if (value === null) return ''
  if (value instanceof Date) return formatter(locale).dayAndTime(value, 'UTC')
  if (Array.isArray(value)) return value.map((each: Value) => said(each, name, locale)).join(' | ')
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([part, each]) => said(each, part, locale))
    return parts.filter(Boolean).join(' · ')
  }
  if (typeof value === 'string' && typed.includes(name)) return value
  return ownWord(String(value), name, locale)
}

function ownWord(word: string, name: string, locale: Locale): string {
  if (name === 'language') return formatter(locale).language(word)
  const groups = translator(locale, 'ui')
  const group = `group.${word}`
  if (['group', 'groups'].includes(name) && groups.has(group)) return groups(group)
  const t = translator(locale, 'me')
  const key = `all.values.${word}`
  return t.has(key) ? t(key) : word
}

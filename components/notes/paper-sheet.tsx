import { Words } from '@/components/ui/words'
import { sheetParts } from '@/lib/notes/schema'
import type { SheetToPrint } from '@/lib/notes/sheet-to-print'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { SessionRuleShown } from './session-rule'

interface Props {
  page: SheetToPrint
  /** Null: a line to write it on. */
  table: number | null
  locale: Locale
}

/** What a table writes on: part by part as the form in which it is typed in afterwards. */
export function PaperSheet({ page, table, locale }: Props) {
  const t = translator(locale, 'rooms')
  const ui = translator(locale, 'ui')
  const dates = formatter(locale)
  const { session, event } = page
  return (
    <article className="paper">
      <header>
        <h2>
          <Words of={session.title} locale={locale} />
        </h2>
        <p>
          <Words of={event.title} locale={locale} /> ·{' '}
          {dates.weekday(session.startsAt, event.timeZone)}
        </p>
        <SessionRuleShown rule={session.rule} locale={locale} />
        {page.prompts.map((question, index) => (
          <p key={index} className="paper-prompt">
            <Words of={question} locale={locale} />
          </p>
        ))}
      </header>
      <p className="paper-line">
        {t('sheet.table')}: {table === null ? <span className="paper-blank" /> : <b>{table}</b>}
      </p>
      <h3>{t('sheet.people')}</h3>
      <p className="text-small">{t('sheet.peopleHint')}</p>
      <ul className="paper-groups">
        {page.groups.map((group) => (
          <li key={group}>
            {ui(`group.${group}`)} <span className="paper-blank paper-blank-short" />
          </li>
        ))}
      </ul>
      {sheetParts.map((part) => (
        <section key={part}>
          <h3>{t(`sheet.parts.${part}`)}</h3>
          <div className="paper-lines" />
        </section>
      ))}
    </article>
  )
}

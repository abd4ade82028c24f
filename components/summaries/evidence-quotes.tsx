import { Icon } from '@/components/ui/icon'
import { LanguageTag, Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { Quote } from '@/lib/summaries/quotes'

/** What was noted in a session: its words as far as the rule of the session lets this reader have them. */
export function NoteQuote({
  quote: { note },
  locale,
}: {
  quote: Extract<Quote, { kind: 'note' }>
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  const { words, isForStaff, kind, event, on } = note
  const isForeign = words !== null && words.language !== locale
  return (
    <div className="quote">
      {kind === 'agreed' && <p className="quote-note">{t('quote.agreed')}</p>}
      {kind === 'tableSheet' && <p className="quote-note">{t('quote.sheet')}</p>}
      {words && (
        <div className={isForStaff ? 'screen-only staff-only' : ''}>
          {words.text.split('\n').map((line, index) => (
            <p
              key={index}
              className="quote-words"
              dir="auto"
              {...(isForeign && { lang: words.language })}
            >
              {line}
            </p>
          ))}
          {isForeign && <LanguageTag lang={words.language} locale={locale} />}
        </div>
      )}
      <p className="quote-interview">
        <Icon name="file-text" />{' '}
        <a href={`/${locale}/events/${event.slug}`}>
          {t('quote.noted', {
            event: inLanguage(event.title, locale).text,
            day: formatter(locale).day(new Date(`${on}T00:00:00Z`)),
          })}
        </a>
      </p>
      {isForStaff && <p className="quote-note">{t('quote.staffOnly')}</p>}
      {!words && <p className="quote-note">{t('quote.roomOnly')}</p>}
    </div>
  )
}

/** A document of the library, and where in it. */
export function DocumentQuote({
  quote: { item, locator },
  locale,
}: {
  quote: Extract<Quote, { kind: 'document' }>
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  const { authors, year, publisher, title, address } = item
  return (
    <div className="quote">
      <p className="quote-interview">
        <Icon name="file-text" />{' '}
        <span>
          {t('quote.document')}
          {': '}
          <a href={`/${locale}${address}`}>
            <Words of={title} locale={locale} />
          </a>
          {[formatter(locale).list(authors), publisher, year === null ? '' : String(year), locator]
            .filter(Boolean)
            .map((fact) => ` · ${fact}`)
            .join('')}
        </span>
      </p>
    </div>
  )
}

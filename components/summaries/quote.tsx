import { MarkedText } from '@/components/moderation/marked-text'
import { Byline, provenanceText } from '@/components/contributions/byline'
import { LanguageTag } from '@/components/ui/words'
import type { Words } from '@/lib/contributions/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Quote as Cited } from '@/lib/summaries/quotes'
import type { CitedGround } from '@/lib/common-ground/cited'
import { CitedFigures } from './cited-figures'
import { DocumentQuote, NoteQuote } from './evidence-quotes'
import { InterviewQuote } from './interview-quote'

/** The cited views and interviews of a part, each as its author lets this reader see it. */
export function Quotes({
  quotes,
  ground = null,
  locale,
}: {
  quotes: readonly Cited[]
  ground?: CitedGround
  locale: Locale
}) {
  if (quotes.length === 0) return null
  return (
    <ul className="quotes">
      {quotes.map((quote) => (
        <li key={quote.citationId}>
          <Quote quote={quote} locale={locale} />
          {quote.kind === 'view' && <CitedFigures {...{ quote, ground, locale }} />}
        </li>
      ))}
    </ul>
  )
}

export function Quote({ quote, locale }: { quote: Cited; locale: Locale }) {
  const t = translator(locale, 'summaries')
  if (quote.kind === 'gap') return <p className="quote-gap">{t(`quote.${quote.why}`)}</p>
  if (quote.kind === 'interview') return <InterviewQuote quote={quote} locale={locale} />
  if (quote.kind === 'note') return <NoteQuote quote={quote} locale={locale} />
  if (quote.kind === 'document') return <DocumentQuote quote={quote} locale={locale} />
  const { by, words, provenance, scope } = quote.content
  const address = `/${locale}/dialogues/${quote.dialogueSlug}/views/${quote.publicId}`
  return (
    <figure className="quote">
      <QuotedWords words={words} locale={locale} />
      <figcaption>
        <a className="quote-by no-address" href={address}>
          <Byline by={by} locale={locale} />
        </a>
        {provenance && <span> · {provenanceText(provenance, locale)}</span>}
        {scope === 'dialogue' && <span className="quote-note">{t('quote.inside')}</span>}
      </figcaption>
    </figure>
  )
}

/** The reader's language first where a person has translated it; the original wording always stands with it. */
function QuotedWords({ words, locale }: { words: Words; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { language } = formatter(locale)
  const translation =
    words.language === locale
      ? undefined
      : words.translations.find((each) => each.language === locale)
  if (!translation) return <OwnWords words={words} locale={locale} saysLanguage />
  return (
    <>
      <p className="quote-note">
        {t(translation.isMachine ? 'quote.byMachine' : 'quote.translated', {
          language: language(words.language),
        })}
      </p>
      <p className="quote-words" lang={locale}>
        <MarkedText text={translation.text} locale={locale} />
      </p>
      <div className="quote-original">
        <p className="quote-note">{t('quote.original')}</p>
        <OwnWords words={words} locale={locale} />
      </div>
    </>
  )
}

/** A gloss is what somebody took down, not what was said: it stands in no quotation. */
function OwnWords({
  words,
  locale,
  saysLanguage = false,
}: {
  words: Words
  locale: Locale
  saysLanguage?: boolean
}) {
  const t = translator(locale, 'contributions')
  const { language } = formatter(locale)
  const attributes = {
    className: 'quote-words',
    dir: 'auto',
    ...(words.language !== locale && { lang: words.language }),
  } as const
  if (!words.isGloss)
    return (
      <>
        <blockquote {...attributes}>
          <MarkedText text={words.text} locale={locale} />
        </blockquote>
        {saysLanguage && words.language !== locale && (
          <LanguageTag lang={words.language} locale={locale} />
        )}
      </>
    )
  return (
    <>
      <p className="quote-note">
        {words.spokenIn
          ? t('words.glossOf', { language: language(words.spokenIn) })
          : t('words.gloss')}
      </p>
      <p {...attributes}>
        <MarkedText text={words.text} locale={locale} />
      </p>
      {saysLanguage && words.language !== locale && (
        <LanguageTag lang={words.language} locale={locale} />
      )}
    </>
  )
}

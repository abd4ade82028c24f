import { GroupMark } from '@/components/ui/group-mark'
import { Icon } from '@/components/ui/icon'
import { LanguageTag, Words } from '@/components/ui/words'
import { momentAddress, momentWords } from '@/lib/interviews/moment'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Quote } from '@/lib/summaries/quotes'

interface InterviewQuoteProps {
  quote: Extract<Quote, { kind: 'interview' }>
  locale: Locale
}

/** A cited interview; of a moment also what is said then, as long as who speaks lets it be read. */
export function InterviewQuote({ quote, locale }: InterviewQuoteProps) {
  const t = translator(locale, 'summaries')
  const { interview, moment } = quote
  const { slug, title, speakers, durationSeconds, isPlayable } = interview
  const address = moment ? momentAddress(locale, slug, moment) : `/${locale}/interviews/${slug}`
  return (
    <div className="quote">
      <SaidWords quote={quote} locale={locale} />
      <p className="quote-interview">
        <Icon name={isPlayable ? 'play' : 'file-text'} />{' '}
        <span>
          {t('quote.interview')}
          {': '}
          <a href={address}>
            <Words of={title} locale={locale} />
            {moment && `, ${momentWords(moment)}`}
          </a>
          {speakers.map(({ name, role, group }, index) => {
            const who = [name, role].filter((part) => part !== null).join(', ')
            return (
              <span key={index}>
                {' · '}
                <GroupMark group={group} locale={locale} {...(who && { label: who })} />
              </span>
            )
          })}
          {!moment &&
            durationSeconds !== null &&
            ` · ${formatter(locale).duration(durationSeconds)}`}
        </span>
      </p>
    </div>
  )
}

/** In the reader's language, else as it was spoken. A summary of spoken words stands in no quotation. */
function SaidWords({ quote, locale }: InterviewQuoteProps) {
  const { interview, said } = quote
  const t = translator(locale, 'summaries')
  const in_ = (language: string) => said.find((each) => each.language === language)
  const shown = in_(locale) ?? in_(interview.spokenLanguage) ?? said[0]
  if (!shown) return null
  const { language, isGloss, isMachine, text } = shown
  const attributes = {
    className: 'quote-words',
    dir: 'auto',
    ...(language !== locale && { lang: language }),
  } as const
  return (
    <div className={interview.isPrintable ? '' : 'screen-only'}>
      {isGloss && (
        <p className="quote-note">{translator(locale, 'contributions')('words.gloss')}</p>
      )}
      {!isGloss && language !== interview.spokenLanguage && (
        <p className="quote-note">
          {t(isMachine ? 'quote.byMachine' : 'quote.translated', {
            language: formatter(locale).language(interview.spokenLanguage),
          })}
        </p>
      )}
      {isGloss ? <p {...attributes}>{text}</p> : <blockquote {...attributes}>{text}</blockquote>}
      {language !== locale && <LanguageTag lang={language} locale={locale} />}
    </div>
  )
}

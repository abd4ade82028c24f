import { Details } from '@/components/ui/details'
import type { Words } from '@/lib/contributions/shown'
import { MarkedText } from '@/components/moderation/marked-text'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

type Translation = Words['translations'][number]

interface ViewWordsProps {
  words: Words
  locale: Locale
  /** The reader wants the words as they came; remembered nowhere but in the address. */
  inOriginal?: boolean
}

/**
 * In the reader's language where a person has checked a translation, with the original one tap away; else the words
 * as they came, and never silently. A gloss is what spoken words came to: it is said to be one and stands in no
 * quotation.
 */
export function ViewWords({ words, locale, inOriginal = false }: ViewWordsProps) {
  const t = translator(locale, 'contributions')
  const { language } = formatter(locale)
  // Spoken, and not written down yet: only its speaker and those who work on it come here.
  if (words.text === '') {
    return <p className="view-note">{translator(locale, 'audio')('spoken.waits')}</p>
  }
  const own =
    words.language === locale || inOriginal
      ? undefined
      : words.translations.find((each) => each.language === locale)
  const others = words.translations.filter((each) => each !== own)
  return (
    <div className="view-words">
      {words.isGloss && (
        <p className="view-note">
          {words.spokenIn
            ? t('words.glossOf', { language: language(words.spokenIn) })
            : t('words.gloss')}
        </p>
      )}
      {own ? (
        <>
          <p lang={own.language} dir="auto" className="view-text">
            <MarkedText text={own.text} locale={locale} />
          </p>
          <TranslationNote translation={own} from={words.language} locale={locale} />
          <Details summary={t('words.showOriginal', { language: language(words.language) })}>
            <Original words={words} locale={locale} isFirst={false} />
          </Details>
        </>
      ) : (
        <>
          <Original words={words} locale={locale} isFirst />
          {words.language !== locale && (
            <p className="view-note">
              {t('words.language', { language: language(words.language) })}
            </p>
          )}
        </>
      )}
      {others.map((each) => (
        <Details
          key={each.language}
          summary={t('words.readIn', { language: language(each.language) })}
        >
          <div className="view-translation">
            <p lang={each.language} dir="auto">
              <MarkedText text={each.text} locale={locale} />
            </p>
            <TranslationNote translation={each} from={words.language} locale={locale} />
          </div>
        </Details>
      ))}
    </div>
  )
}

function Original({ words, locale, isFirst }: { words: Words; locale: Locale; isFirst: boolean }) {
  const attributes = {
    lang: words.language,
    dir: 'auto',
    className: isFirst ? 'view-text' : 'view-original',
  } as const
  const text = <MarkedText text={words.text} locale={locale} />
  if (words.isGloss) return <p {...attributes}>{text}</p>
  return <blockquote {...attributes}>{text}</blockquote>
}

/** By a person, or by a machine and then checked by one: always said. */
function TranslationNote({
  translation,
  from,
  locale,
}: {
  translation: Translation
  from: string
  locale: Locale
}) {
  const t = translator(locale, 'contributions')
  const language = formatter(locale).language(from)
  return (
    <p className="view-note">
      {t(translation.isMachine ? 'words.byMachine' : 'words.byPerson', { language })}
    </p>
  )
}

import { letter, type Letter } from '@/lib/mail/letter'
import { translator, type Locale, formatter } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { inLanguage, type Translated } from '@/lib/platform/translated'
import { filled } from './placeholders'

export type Written = { subject: Translated; body: Translated; short: Translated | null }
export type Addressed = { name: string; language: string }

export type Words = {
  subject: string
  body: string
  /** For a text message, or to be read out; the body's words where none was written. */
  short: { text: string; lang: string }
  /** Of subject and body. */
  lang: string
  /** Their own language is missing, so they get the original. */
  isOriginal: boolean
}

/** What one person is told, in their language where somebody has written it. */
export function wordsFor(written: Written, to: Addressed, event: Translated): Words {
  const body = inLanguage(written.body, to.language)
  const short = inLanguage(written.short ?? written.body, to.language)
  const fill = (text: string, lang: string) =>
    filled(text, { name: to.name, event: inLanguage(event, lang).text })
  return {
    // In the language of the body, so that one letter is in one language wherever that can be.
    subject: fill(inLanguage(written.subject, body.lang).text, body.lang),
    body: fill(body.text, body.lang),
    short: { text: fill(short.text, short.lang), lang: short.lang },
    lang: body.lang,
    isOriginal: body.lang !== to.language,
  }
}

/** The same as a letter: exactly what is mailed, and what the preview shows. */
export function letterFor(
  written: Written,
  to: Addressed,
  event: { title: Translated; path: string | null },
): Letter {
  const locale = localeOrDefault(to.language)
  const words = wordsFor(written, to, event.title)
  return letter(locale, {
    subject: words.subject,
    name: to.name,
    paragraphs: [
      ...(words.isOriginal ? [originalNote(locale, words.lang, to.language)] : []),
      ...words.body.split(/\n+/).filter((line) => line.trim() !== ''),
    ],
    ...(event.path
      ? { action: { label: translator(locale, 'mail')('open'), path: event.path } }
      : {}),
  })
}

/** "This message is in English: nobody has translated it into Twi." */
function originalNote(locale: Locale, lang: string, wanted: string): string {
  const { language } = formatter(locale)
  return translator(locale, 'mailings')('original', {
    language: language(lang),
    wanted: language(wanted),
  })
}

/** Stands where a name would, for whom nobody in particular is shown: "(name)". */
export function nobodysName(language: string): string {
  return translator(localeOrDefault(language), 'mailings')('someone')
}

/** The subject as a heading on the desk: the event is known there, the name is nobody’s. */
export function headingOf({ subject }: Pick<Written, 'subject'>, event: Translated): Translated {
  return filledFor(subject, nobodysName, event)
}

/** The words with their open places filled, in every language: for the person’s own page. */
export function filledFor(
  content: Translated,
  name: string | ((language: string) => string),
  event: Translated,
): Translated {
  const texts = Object.entries(content.texts).map(([tag, text]) => [
    tag,
    filled(text, {
      name: typeof name === 'string' ? name : name(tag),
      event: inLanguage(event, tag).text,
    }),
  ])
  return { language: content.language, texts: Object.fromEntries(texts) }
}

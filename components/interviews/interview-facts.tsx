import { aboutFacts } from '@/components/goals/about-facts'
import { Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import type { InterviewPage } from '@/lib/interviews/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { captionLanguages, lengthOf } from './interview-entry'

/** When, where and in which language; the place is never finer than a country. */
export function InterviewFacts({
  interview,
  locale,
}: {
  interview: InterviewPage
  locale: Locale
}) {
  const t = translator(locale, 'interviews')
  const { language, country } = formatter(locale)
  const { dialogue, event, recordedOn } = interview
  return (
    <Facts
      items={[
        {
          term: t('fact.dialogue'),
          detail: (
            <a href={`/${locale}/dialogues/${dialogue.slug}`}>
              <Words of={dialogue.title} locale={locale} />
            </a>
          ),
        },
        {
          term: t('fact.event'),
          detail: event && (
            <a href={`/${locale}/events/${event.slug}`}>
              <Words of={event.title} locale={locale} />
            </a>
          ),
        },
        {
          term: t('fact.recordedOn'),
          detail: recordedOn && <Time at={recordedOn} locale={locale} />,
        },
        { term: t('fact.where'), detail: interview.country && country(interview.country) },
        { term: t('fact.length'), detail: lengthOf(interview, locale) },
        { term: t('fact.spoken'), detail: language(interview.spokenLanguage) },
        { term: t('fact.captions'), detail: captionLanguages(interview, locale) },
        ...aboutFacts(interview, locale),
      ]}
    />
  )
}

import { Entry } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'
import type { SummaryCard } from '@/lib/summaries/queries'

interface SummaryEntryProps {
  summary: SummaryCard
  locale: Locale
  showsDialogue?: boolean
  headingLevel?: 2 | 3 | 4
}

/** A published summary in a list: what it begins with, of which dialogue, since when. */
export function SummaryEntry({
  summary,
  locale,
  showsDialogue = true,
  headingLevel = 2,
}: SummaryEntryProps) {
  const t = translator(locale, 'summaries')
  const { dialogue } = summary
  const { text, lang, isFallback } = inLanguage(summary.brief, locale)
  const { day, country } = formatter(locale)
  return (
    <Entry
      title={<Words of={summary.title} locale={locale} />}
      href={`/${locale}/summaries/${summary.slug}`}
      headingLevel={headingLevel}
      facts={[
        ...(showsDialogue
          ? [
              {
                term: t('facts.dialogue'),
                detail: (
                  <a href={`/${locale}/dialogues/${dialogue.slug}`}>
                    <Words of={dialogue.title} locale={locale} />
                  </a>
                ),
              },
              { term: t('facts.place'), detail: dialogue.country && country(dialogue.country) },
            ]
          : []),
        { term: t('facts.published'), detail: day(summary.publishedAt) },
        { term: t('facts.version'), detail: summary.label },
      ]}
    >
      <p {...(isFallback && { lang })}>{excerpt(text)}</p>
    </Entry>
  )
}

import { Objection } from '@/components/objections/objection'
import { MarkdownWords } from '@/components/summaries/markdown-words'
import { Section } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'
import { bandText } from '@/lib/registrations/bands'
import type { PrintedReview } from '@/lib/reviews/printed'

interface HowReviewedProps {
  review: PrintedReview
  parts: readonly { key: string; heading: Translated }[]
  locale: Locale
}

/** On a published version: when its participants read it before, or why not, and what they had against it. */
export function HowReviewed({ review, parts, locale }: HowReviewedProps) {
  const t = translator(locale, 'reviews')
  const ui = translator(locale, 'ui')
  const { day, list } = formatter(locale)
  const { days, waived, readOut, objections, withheld } = review
  // Older versions were published before anybody was asked.
  if (days.length === 0 && !waived) return null
  const told = readOut.filter(({ people }) => people !== null)
  return (
    <Section title={t('printed.title')} id="review">
      {days.map(({ from, to }) => (
        <p key={from.toISOString()}>{t('printed.days', { from: day(from), to: day(to) })}</p>
      ))}
      {waived && (
        <>
          <p>{t('printed.waived')}</p>
          <MarkdownWords of={waived} locale={locale} />
        </>
      )}
      {told.length > 0 && (
        <p>
          {t('printed.readOut', {
            list: list(
              told.map(({ group, people }) =>
                t('printed.readOutTo', {
                  people: bandText(people, locale),
                  group: ui(`group.${group}`),
                }),
              ),
            ),
          })}
        </p>
      )}
      {days.length > 0 && objections.length + withheld === 0 && <p>{t('printed.none')}</p>}
      {objections.length > 0 && <h3>{t('printed.objections', { count: objections.length })}</h3>}
      {objections.map((each) => (
        <Objection
          key={each.publicId}
          objection={each}
          heading={parts.find(({ key }) => key === each.partKey)?.heading ?? null}
          locale={locale}
        />
      ))}
      {withheld > 0 && <p className="text-muted">{t('printed.withheld', { count: withheld })}</p>}
    </Section>
  )
}

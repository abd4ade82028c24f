import { GroupLine } from '@/components/common-ground/group-line'
import { labelText } from '@/components/common-ground/label'
import type { CitedGround } from '@/lib/common-ground/cited'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CitedFiguresProps {
  quote: { publicId: string }
  ground: CitedGround
  locale: Locale
}

/**
 * How each group answered a cited view: a line per group, in words too; nothing where nothing is published. One table of
 * all stands at the end of the page, with a link to how they were made.
 */
export function CitedFigures({ quote, ground, locale }: CitedFiguresProps) {
  const told = ground?.views[quote.publicId]
  if (!ground || !told) return null
  const t = translator(locale, 'summaries')
  const expected = inUsualOrder(told.groups).filter(({ isExpected }) => isExpected)
  return (
    <figure className="bars cited-figures">
      <figcaption>
        {t('figures.caption', { date: formatter(locale).day(ground.publishedAt) })}{' '}
        <strong>{labelText(told.verdict, locale)}</strong>
      </figcaption>
      <ul>
        {expected.map((each) => (
          <GroupLine key={each.group} told={each} locale={locale} />
        ))}
      </ul>
      <p className="text-small no-print">
        <a href="#figures">{t('figures.all')}</a>
      </p>
    </figure>
  )
}

import { GroundTable } from '@/components/common-ground/ground-table'
import { GroupLine } from '@/components/common-ground/group-line'
import { labelText } from '@/components/common-ground/label'
import { Details } from '@/components/ui/details'
import type { CitedGround } from '@/lib/common-ground/cited'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** How each group answered a cited view: a line per group, and the table behind it; nothing where nothing is published. */
export function CitedFigures({
  publicId,
  ground,
  locale,
}: {
  publicId: string
  ground: CitedGround
  locale: Locale
}) {
  const told = ground?.views[publicId]
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
      {/* On paper the lines say it: ten tables would make a book of it. */}
      <div className="no-print">
        <Details summary={translator(locale, 'commonGround')('row.figures')}>
          <GroundTable told={told} groups={ground.groups} locale={locale} />
        </Details>
      </div>
    </figure>
  )
}

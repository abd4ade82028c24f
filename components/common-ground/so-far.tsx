import { Section } from '@/components/ui/layout'
import type { GroundSoFar as SoFar } from '@/lib/common-ground/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { AbsentGroups } from './absent'
import { GroundRow } from './ground-row'

/** On the page of a dialogue: the first of what was published, and the way to all of it. */
export function GroundSoFar({
  ground,
  slug,
  locale,
}: {
  ground: SoFar
  slug: string
  locale: Locale
}) {
  const t = translator(locale, 'commonGround')
  return (
    <Section
      title={t('soFar.title')}
      id="common-ground"
      action={<a href={`/${locale}/dialogues/${slug}/common-ground`}>{t('soFar.all')}</a>}
    >
      <p className="count">{t('soFar.from', { day: formatter(locale).day(ground.publishedAt) })}</p>
      <AbsentGroups groups={ground.absent} locale={locale} />
      {ground.rows.length === 0 && <p>{t('empty.commonGround')}</p>}
      {ground.rows.map((row) => (
        <GroundRow key={row.publicId} {...{ row, slug, locale }} />
      ))}
    </Section>
  )
}

import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { SeriesTexts } from '@/components/series/series-texts'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { beginSeries } from '@/lib/series/actions'
import { seriesDesk } from '@/lib/series/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'series')('title') }
}

export default async function SeriesDeskPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'series')
  const { dialogue, series } = await ask((actor) => seriesDesk(actor, slug))
  const path = `/manage/dialogues/${slug}/series`
  const many = translator(locale, 'interviews')
  return (
    <>
      <WorkHead locale={locale} dialogue={dialogue} title={t('title')} lead={<p>{t('lead')}</p>} />
      <List
        count={t('count', { count: series.length })}
        empty={<EmptyState title={t('noneYet')} />}
      >
        {series.map((each) => (
          <Entry
            key={each.slug}
            href={`/${locale}/manage/series/${each.slug}`}
            title={<Words of={each.title} locale={locale} />}
          >
            <p>{many('list.count', { count: each.count })}</p>
          </Entry>
        ))}
      </List>
      <Section title={t('new')} id="new">
        <Form action={beginSeries} {...{ locale, path }} initial={await heldState(path)}>
          <Hidden name="dialogueSlug" value={slug} />
          <SeriesTexts locale={locale} />
          <FormEnd>
            <Submit>{t('begin')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}

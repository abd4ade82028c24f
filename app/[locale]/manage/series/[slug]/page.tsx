import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { SeriesTexts } from '@/components/series/series-texts'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Done } from '@/components/ui/done'
import { Section, Toolbar } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { dropSeries, saveSeries } from '@/lib/series/actions'
import { editableSeries } from '@/lib/series/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'series')('edit') }
}

export default async function EditSeriesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'series')
  const series = await ask((actor) => editableSeries(actor, slug))
  const path = `/manage/series/${slug}`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={series.dialogue}
        title={<Words of={series.title} locale={locale} />}
      />
      <Done of={(await searchParams).done} from="series" locale={locale} />
      <Toolbar>
        <ButtonLink href={`/${locale}/interviews/series/${slug}`} icon="eye">
          {t('see')}
        </ButtonLink>
        <ButtonLink href={`/${locale}/manage/dialogues/${series.dialogue.slug}/series`}>
          {t('title')}
        </ButtonLink>
      </Toolbar>
      <Form action={saveSeries} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <Seen
          value={series.seen}
          languages={writingLanguages(locale)}
          fields={[
            { name: 'title', label: t('field.title') },
            { name: 'abstract', label: t('field.abstract') },
            ...series.interviews.map(({ title }, index) => ({
              name: `places.${index}.place`,
              label: inLanguage(title, locale).text,
            })),
          ]}
        />
        <SeriesTexts title={series.title} abstract={series.abstract} locale={locale} />
        <h2>{t('field.places')}</h2>
        <p className="hint">{t('field.placesHint')}</p>
        {series.interviews.map(({ slug: of, title, place }, index) => (
          <div key={of}>
            <Hidden name={`places.${index}.slug`} value={of} />
            <TextField
              name={`places.${index}.place`}
              label={<Words of={title} locale={locale} />}
              type="number"
              min={1}
              max={999}
              width="short"
              optional
              defaultValue={place}
            />
          </div>
        ))}
        <FormEnd>
          <Submit>{t('save')}</Submit>
        </FormEnd>
      </Form>
      <Section title={t('remove.ask')} id="remove">
        <Confirm ask={t('remove.ask')}>
          <p className="mb-4">{t('remove.text')}</p>
          <Form action={dropSeries} id="remove-series" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <FormEnd>
              <Submit kind="danger">{t('remove.do')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      </Section>
    </>
  )
}

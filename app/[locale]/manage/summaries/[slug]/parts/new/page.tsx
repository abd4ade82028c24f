import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftOffer } from '@/components/drafts/draft-offer'
import { goingOn } from '@/components/drafts/going-on'
import { Writing } from '@/components/drafts/writing'
import { writingWords } from '@/components/drafts/writing-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PartFields } from '@/components/summaries/part-fields'
import { fieldsOfPart } from '@/components/summaries/part-labels'
import { PreviewButton, PreviewNotice } from '@/components/summaries/preview'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { writingPlace } from '@/lib/drafts/queries'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { saveNewPart } from '@/lib/summaries/actions'
import { summaryForNewPart } from '@/lib/summaries/desk'
import { isPartKind } from '@/lib/summaries/schema'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ kind?: string | string[]; draft?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.saveNew') }
}

export default async function NewPartPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const { kind, draft } = await searchParams
  if (!isPartKind(kind)) notFound()
  const { title } = await ask((actor) => summaryForNewPart(actor, slug))
  const path = `/manage/summaries/${slug}/parts/new?kind=${kind}`
  const place = await ask((actor) => writingPlace(actor, slug, `new:${kind}`))
  const held = await heldState(path)
  const isGoneOn = draft === 'on' && place !== null && !held.values
  return (
    <>
      <PageHead
        locale={locale}
        title={t(`manage.add.${kind}`)}
        lead={t(`manage.addSays.${kind}`)}
        crumbs={[
          {
            href: `/${locale}/manage/summaries/${slug}`,
            label: inLanguage(title, locale).text,
          },
        ]}
      />
      {!isGoneOn && <DraftOffer {...{ place, path, locale }} goOn={`${path}&draft=on`} />}
      <Form
        action={saveNewPart}
        id="part"
        key={isGoneOn ? 'draft' : 'saved'}
        {...{ locale, path }}
        initial={isGoneOn ? goingOn(place, locale) : held}
        guarded={place === null}
      >
        <Hidden name="slug" value={slug} />
        <PreviewNotice locale={locale} />
        <Writing
          place={place}
          seen=""
          fields={fieldsOfPart(kind, locale)}
          languages={writingLanguages(locale)}
          words={writingWords(locale)}
          locale={locale}
        >
          <PartFields kind={kind} locale={locale} />
        </Writing>
        <p className="hint">{t('manage.cite.saveFirst')}</p>
        <FormEnd>
          <Submit name="intent" value="save">
            {t('manage.saveNew')}
          </Submit>
          <PreviewButton locale={locale} />
          <ButtonLink kind="quiet" href={`/${locale}/manage/summaries/${slug}`}>
            {t('manage.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PartFields } from '@/components/summaries/part-fields'
import { PreviewButton, PreviewNotice } from '@/components/summaries/preview'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { saveNewPart } from '@/lib/summaries/actions'
import { summaryForNewPart } from '@/lib/summaries/desk'
import { isPartKind } from '@/lib/summaries/schema'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ kind?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.saveNew') }
}

export default async function NewPartPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const { kind } = await searchParams
  if (!isPartKind(kind)) notFound()
  const { title } = await ask((actor) => summaryForNewPart(actor, slug))
  const path = `/manage/summaries/${slug}/parts/new?kind=${kind}`
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
      <Form action={saveNewPart} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <PreviewNotice locale={locale} />
        <PartFields kind={kind} locale={locale} />
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

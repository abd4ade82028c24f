import type { Metadata } from 'next'
import { cache } from 'react'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { EditableForm } from '@/components/forms/editable-form'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { Panel, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { addUsualToForm } from '@/lib/forms/actions'
import { formsForEditing } from '@/lib/forms/queries'
import { formKinds } from '@/lib/forms/schema'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => formsForEditing(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'forms')('titleOf', { title }) }
}

/** The questions of both forms, to be written and put in order. */
export default async function FormsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const event = await load(slug)
  const path = `/manage/events/${slug}/forms`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        crumbs={crumbsOf(event, locale)}
      />
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('saved')} isAnswer />
      )}
      <Toolbar>
        <ButtonLink href={`/${locale}${path}/people`}>{t('people')}</ButtonLink>
        <ButtonLink href={`/${locale}/manage/events/${slug}/needs`}>{t('seeNeeds')}</ButtonLink>
      </Toolbar>
      {formKinds.map((form) => (
        <EditableForm key={form} questions={event.forms[form]} {...{ form, path, locale }} />
      ))}
      {event.lacksUsual && (
        <Panel>
          <p className="mb-4">{t('usualText')}</p>
          <Form id="usual" action={addUsualToForm} {...{ path, locale }}>
            <Hidden name="slug" value={slug} />
            <Submit kind="plain">{t('usual')}</Submit>
          </Form>
        </Panel>
      )}
    </>
  )
}

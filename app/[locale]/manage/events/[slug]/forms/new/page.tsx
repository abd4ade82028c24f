import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { QuestionFormFields } from '@/components/forms/question-form-fields'
import { PageHead } from '@/components/ui/page-head'
import { addToForm } from '@/lib/forms/actions'
import { newQuestionIn } from '@/lib/forms/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ form?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'forms')('add') }
}

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const form = (await searchParams).form === 'logistics' ? 'logistics' : 'registration'
  const page = await ask((actor) => newQuestionIn(actor, slug, form))
  const path = `/manage/events/${slug}/forms/new`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('add')}
        lead={t('addTo', { form: t(`forms.${form}`) })}
        crumbs={crumbsOf(page, locale, 'forms')}
      />
      <Form action={addToForm} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <Hidden name="form" value={form} />
        <QuestionFormFields page={page} locale={locale} />
        <FormEnd>
          <Submit>{t('save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

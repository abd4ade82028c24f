import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { QuestionFormFields } from '@/components/forms/question-form-fields'
import { SeenQuestion } from '@/components/forms/seen-question'
import { PageHead } from '@/components/ui/page-head'
import { Tag } from '@/components/ui/tag'
import { saveQuestion } from '@/lib/forms/actions'
import { questionForEditing } from '@/lib/forms/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'forms')('editTitle') }
}

export default async function QuestionPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const page = await ask((actor) => questionForEditing(actor, slug, id))
  const { question } = page
  const path = `/manage/events/${slug}/forms/questions/${id}`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('editTitle')}
        above={<Tag>{t(`kinds.${question.kind}`)}</Tag>}
        lead={t(`forms.${page.form}`)}
        crumbs={crumbsOf(page, locale, 'forms')}
      />
      <Form action={saveQuestion} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="id" value={id} />
        <SeenQuestion seen={page.seen} page={page} locale={locale} />
        <QuestionFormFields page={page} question={question} locale={locale} />
        <FormEnd>
          <Submit>{t('save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

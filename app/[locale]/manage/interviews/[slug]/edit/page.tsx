import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { InterviewFields } from '@/components/interviews/interview-fields'
import { SeenInterview } from '@/components/interviews/seen-interview'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { saveInterview } from '@/lib/interviews/actions'
import { editableInterview } from '@/lib/interviews/managed'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'interviews')('manage.editTitle') }
}

export default async function EditInterviewPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'interviews')
  const { interview, seen, choices } = await ask((actor) => editableInterview(actor, slug))
  const path = `/manage/interviews/${slug}/edit`
  const back = `/${locale}/manage/interviews/${slug}`
  return (
    <>
      <WorkHead locale={locale} dialogue={interview.dialogue} title={t('manage.editTitle')} />
      {interview.state !== 'draft' && (
        <Notice kind="warning" locale={locale}>
          <p>{t('manage.editWarning')}</p>
        </Notice>
      )}
      <Form action={saveInterview} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <SeenInterview {...{ seen, choices, locale }} />
        <InterviewFields {...{ locale, choices, interview }} />
        <FormEnd>
          <Submit>{t('manage.save')}</Submit>
          <ButtonLink kind="quiet" href={back}>
            {t('manage.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}

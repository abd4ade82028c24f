import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { InterviewFields } from '@/components/interviews/interview-fields'
import { beginInterview } from '@/lib/interviews/actions'
import { interviewChoices } from '@/lib/interviews/form-choices'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'interviews')('manage.new') }
}

export default async function NewInterviewPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'interviews')
  const choices = await ask((actor) => interviewChoices(actor, slug))
  const path = `/manage/dialogues/${slug}/interviews/new`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={choices.dialogue}
        title={t('manage.new')}
        lead={<p>{t('manage.newLead')}</p>}
      />
      <Form action={beginInterview} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="dialogueSlug" value={slug} />
        <InterviewFields locale={locale} choices={choices} />
        <FormEnd>
          <Submit>{t('manage.create')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

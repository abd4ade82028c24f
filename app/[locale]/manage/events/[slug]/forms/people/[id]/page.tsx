import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { answerText } from '@/lib/forms/answer-text'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { OnlyIfScript } from '@/components/forms/only-if-script'
import { QuestionFields } from '@/components/forms/question-fields'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { fillForm } from '@/lib/forms/actions'
import { answersOf } from '@/lib/forms/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'forms')('filling.title') }
}

/** One person's registration form, read and filled in by those who speak with them. */
export default async function AnswersOfPersonPage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const page = await ask((actor) => answersOf(actor, slug, id))
  const path = `/manage/events/${slug}/forms/people/${id}`
  const back = { href: `/${locale}/manage/events/${slug}/forms/people`, label: t('filling.title') }
  return (
    <>
      <PageHead
        locale={locale}
        title={page.name}
        above={page.group && <GroupMark group={page.group} locale={locale} />}
        lead={t('filling.heard')}
        crumbs={[...crumbsOf(page, locale), back]}
      />
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('filling.saved')} isAnswer />
      )}
      {page.questions.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Form action={fillForm} {...{ locale, path }} initial={await heldState(path)} guarded>
          <Hidden name="registrationId" value={id} />
          <QuestionFields questions={page.questions} answers={page.answers} locale={locale} />
          <FormEnd>
            <Submit>{t('filling.save')}</Submit>
          </FormEnd>
        </Form>
      )}
      {page.former.length > 0 && (
        <Section title={t('filling.former')}>
          <Facts
            look="column"
            items={page.former.map(({ question, value }) => ({
              term: inLanguage(question.label, locale).text,
              detail: answerText(question, value, locale),
            }))}
          />
        </Section>
      )}
      <OnlyIfScript />
    </>
  )
}

import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { OnlyIfScript } from '@/components/forms/only-if-script'
import { QuestionFields } from '@/components/forms/question-fields'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { answerForm } from '@/lib/forms/actions'
import { myAnswers } from '@/lib/forms/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'forms')('mine.title') }
}

/** The questions asked of whoever has registered for an event. */
export default async function MyAnswersPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const path = `/me/events/${slug}/answers`
  await signedInActor(locale, path)
  const page = await ask((actor) => myAnswers(actor, slug))
  const event = { href: `/${locale}/events/${slug}`, label: inLanguage(page.title, locale).text }
  return (
    <>
      <PageHead locale={locale} title={t('mine.title')} lead={t('mine.lead')} crumbs={[event]} />
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('mine.saved')} isAnswer>
          <p>
            <a href={event.href}>{t('mine.back')}</a>
          </p>
        </Notice>
      )}
      {page.questions.length === 0 ? (
        <EmptyState
          title={t('mine.empty')}
          action={<ButtonLink href={event.href}>{t('mine.back')}</ButtonLink>}
        />
      ) : (
        <Form action={answerForm} {...{ locale, path }} initial={await heldState(path)} guarded>
          <Hidden name="slug" value={slug} />
          <QuestionFields questions={page.questions} answers={page.answers} locale={locale} />
          <FormEnd>
            <Submit>{t('mine.save')}</Submit>
          </FormEnd>
        </Form>
      )}
      <OnlyIfScript />
    </>
  )
}

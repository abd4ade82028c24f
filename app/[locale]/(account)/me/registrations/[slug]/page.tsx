import type { Metadata } from 'next'
import { ChangeMine } from '@/components/registrations/change-mine'
import { MyRegistrationFacts } from '@/components/registrations/my-registration-facts'
import { StateWord } from '@/components/registrations/state-word'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { answerMine, leave } from '@/lib/registrations/actions'
import { choicesToChange, myRegistration } from '@/lib/registrations/mine'
import { limits } from '@/lib/registrations/schema'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('registrations.title') }
}

/** One of my registrations: how it stands, the question to answer, a change, leaving. */
export default async function MyRegistrationPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  const here = `/me/registrations/${slug}`
  await signedInActor(locale, here)
  const own = await ask((actor) => myRegistration(actor, slug))
  const choices = await ask((actor) => choicesToChange(actor, slug))
  const done = `registrations.done.${(await searchParams).done}`
  const { isEnded } = own
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={own.title} locale={locale} />}
        above={<StateWord state={own.state} locale={locale} />}
        crumbs={[
          { href: `/${locale}/me`, label: t('title') },
          { href: `/${locale}/me/registrations`, label: t('registrations.title') },
        ]}
      />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      <MyRegistrationFacts registration={own} locale={locale} />
      {own.question && !isEnded && (
        <Section title={t('registrations.asked')} id="question">
          <p className="mb-6">{own.question}</p>
          {own.answer && (
            <p className="mb-6">{t('registrations.answered', { answer: own.answer })}</p>
          )}
          <Form action={answerMine} locale={locale} id="answering" path={here}>
            <Hidden name="registrationId" value={own.id} />
            <TextArea
              name="answer"
              label={t('registrations.yourAnswer')}
              hint={t('registrations.answerWhy')}
              limit={limits.answer}
              rows={4}
            />
            <FormEnd>
              <Submit>{t('registrations.answer')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      <div className="mt-8">
        <Toolbar>
          <ButtonLink href={`/${locale}/dialogues/${slug}`}>
            {t('registrations.toDialogue')}
          </ButtonLink>
          {isEnded && (
            <ButtonLink href={`/${locale}/dialogues/${slug}/register`}>
              {t('registrations.again')}
            </ButtonLink>
          )}
        </Toolbar>
      </div>
      {!isEnded && (
        <div className="mt-12 grid gap-6">
          <ChangeMine
            registration={own}
            choices={choices}
            locale={locale}
            path={here}
            initial={await heldState(here)}
          />
          <Confirm ask={t('registrations.leave')}>
            <p>{t('registrations.leaveText')}</p>
            <Form action={leave} locale={locale} id="leaving">
              <Hidden name="registrationId" value={own.id} />
              <Submit kind="danger">{t('registrations.leaveDo')}</Submit>
            </Form>
          </Confirm>
        </div>
      )}
    </>
  )
}

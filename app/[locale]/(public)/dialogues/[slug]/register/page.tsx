import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { Fieldset, FormEnd, Hidden, HoneyPot } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { AgeField, ApplicantFields } from '@/components/registrations/applicant-fields'
import { RegistrationClosed } from '@/components/registrations/registration-closed'
import { Columns, Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Prose } from '@/components/ui/prose'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { registerForDialogue } from '@/lib/registrations/actions'
import { registrationForm } from '@/lib/registrations/form-facts'
import { ask, localeOf } from '@/lib/web/page'
import { heldState } from '@/lib/web/held-submission'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'registrations')
  return { title: t('form.title'), robots: { index: false } }
}

export default async function RegisterPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const form = await ask((actor) => registrationForm(actor, slug))
  const title = inLanguage(form.title, locale).text
  const here = `/dialogues/${slug}/register`
  const head = {
    locale,
    title: t('form.title'),
    crumbs: [{ href: `/${locale}/dialogues/${slug}`, label: title }],
  }
  if (form.refused) {
    return (
      <>
        <PageHead {...head} />
        <RegistrationClosed form={form} locale={locale} />
      </>
    )
  }
  return (
    <>
      <PageHead {...head} lead={t('form.lead')} />
      <Columns
        side={
          <Section title={t('form.next.title')}>
            <Prose>
              <ol>
                <li>{t('form.next.one')}</li>
                <li>{t('form.next.two')}</li>
                <li>{t('form.next.three')}</li>
              </ol>
              <p>
                <a href={`/${locale}/dialogues/${slug}/privacy`}>{t('form.privacy')}</a>
              </p>
            </Prose>
          </Section>
        }
      >
        {form.known ? (
          <Notice locale={locale} title={t('form.knownNote')} />
        ) : (
          <p className="mb-8">
            <a href={`/${locale}/sign-in?to=${encodeURIComponent(here)}`}>
              {t('form.signInInstead')}
            </a>
          </p>
        )}
        <Form
          action={registerForDialogue}
          locale={locale}
          path={here}
          initial={await heldState(here)}
        >
          <Hidden name="dialogue" value={slug} />
          <AgeField locale={locale} isKnown={form.known?.isAdult ?? false} />
          <ApplicantFields locale={locale} {...form} given={form.known} />
          {!form.known && (
            <Fieldset legend={t('form.reach')} hint={t('form.reachWhy')}>
              <TextField
                name="email"
                type="email"
                label={t('form.email')}
                hint={t('form.emailWhy')}
                optional
                autoComplete="email"
                width="medium"
              />
              <TextField
                name="phone"
                type="tel"
                label={t('form.phone')}
                hint={t('form.phoneWhy')}
                optional
                autoComplete="tel"
                width="medium"
              />
            </Fieldset>
          )}
          <HoneyPot />
          <FormEnd>
            <Submit>{t('form.send')}</Submit>
          </FormEnd>
        </Form>
      </Columns>
    </>
  )
}

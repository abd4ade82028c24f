import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { Fieldset, FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { AgeField, ApplicantFields } from '@/components/registrations/applicant-fields'
import { RegistrationClosed } from '@/components/registrations/registration-closed'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { registerSomebody } from '@/lib/registrations/actions'
import { entryForm } from '@/lib/registrations/form-facts'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('manage.newTitle') }
}

/** A facilitator asks aloud what the form asks on the web. */
export default async function NewRegistrationPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const form = await ask((actor) => entryForm(actor, slug))
  const here = `/manage/dialogues/${slug}/registrations/new`
  const list = `/${locale}/manage/dialogues/${slug}/registrations`
  const head = (
    <PageHead
      locale={locale}
      title={t('manage.newTitle')}
      lead={t('manage.newLead')}
      crumbs={[
        {
          href: `/${locale}/manage/dialogues/${slug}`,
          label: inLanguage(form.title, locale).text,
        },
        { href: list, label: t('manage.title') },
      ]}
    />
  )
  if (form.refused) {
    return (
      <>
        {head}
        <RegistrationClosed form={form} locale={locale} />
      </>
    )
  }
  return (
    <>
      {head}
      <Form action={registerSomebody} locale={locale} path={here} initial={await heldState(here)}>
        <Hidden name="dialogue" value={slug} />
        <AgeField locale={locale} isForOther />
        <ApplicantFields locale={locale} {...form} isForOther />
        <Fieldset legend={t('form.reachOther')}>
          <TextField
            name="phone"
            type="tel"
            label={t('form.phone')}
            hint={t('form.phoneOtherWhy')}
            optional
            autoComplete="off"
            width="medium"
          />
        </Fieldset>
        <FormEnd>
          <Submit>{t('form.sendOther')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

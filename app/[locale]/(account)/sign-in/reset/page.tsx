import type { Metadata } from 'next'
import { MailSent } from '@/components/accounts/mail-sent'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { PageHead } from '@/components/ui/page-head'
import { askForReset } from '@/lib/accounts/actions'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('reset.title'), robots: { index: false } }
}

export default async function ResetPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'accounts')
  if ((await searchParams).sent) return <MailSent locale={locale} />
  return (
    <>
      <PageHead
        locale={locale}
        title={t('reset.title')}
        lead={t('reset.lead')}
        crumbs={[{ href: `/${locale}/sign-in`, label: t('signIn.title') }]}
      />
      <Form action={askForReset} locale={locale} label={t('reset.title')}>
        <TextField
          name="email"
          type="email"
          label={t('signIn.email.label')}
          autoComplete="username"
          inputMode="email"
        />
        <FormEnd>
          <Submit>{t('reset.submit')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

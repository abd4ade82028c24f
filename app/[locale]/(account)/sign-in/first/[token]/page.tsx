import type { Metadata } from 'next'
import { EndedLink } from '@/components/accounts/ended-link'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { PageHead } from '@/components/ui/page-head'
import { startAdministration } from '@/lib/accounts/actions'
import { firstAdministratorLinkWorks } from '@/lib/accounts/queries'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('first.title'), robots: { index: false } }
}

/** The link that `npm start -- --empty` prints. */
export default async function FirstAdministratorPage({ params }: Props) {
  const { token, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'accounts')
  if (!(await firstAdministratorLinkWorks(token))) {
    return <EndedLink locale={locale} why={t('first.ended')} />
  }
  return (
    <>
      <PageHead locale={locale} title={t('first.title')} lead={t('first.lead')} />
      <Form action={startAdministration} locale={locale} label={t('first.title')}>
        <Hidden name="token" value={token} />
        <Hidden name="language" value={locale} />
        <TextField
          name="name"
          label={t('first.name')}
          hint={t('first.nameHint')}
          autoComplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={t('signIn.email.label')}
          autoComplete="username"
          inputMode="email"
        />
        <TextField
          name="password"
          type="password"
          label={t('reset.new')}
          hint={t('reset.newHint')}
          autoComplete="new-password"
        />
        <FormEnd>
          <Submit>{t('first.submit')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

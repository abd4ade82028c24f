import type { Metadata } from 'next'
import { EndedLink } from '@/components/accounts/ended-link'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { PageHead } from '@/components/ui/page-head'
import { setNewPassword } from '@/lib/accounts/actions'
import { nameBehindLink } from '@/lib/accounts/queries'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('reset.title'), robots: { index: false } }
}

export default async function NewPasswordPage({ params }: Props) {
  const { token, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'accounts')
  const behind = await nameBehindLink('resetPassword', token)
  if (!behind) {
    const next = { href: `/${locale}/sign-in/reset`, label: t('link.askAgain') }
    return <EndedLink locale={locale} why={t('link.ended')} next={next} />
  }
  return (
    <>
      <PageHead
        locale={locale}
        title={t('reset.newTitle', { name: behind.name })}
        lead={t('reset.after')}
      />
      <Form action={setNewPassword} locale={locale} label={t('reset.title')}>
        <Hidden name="token" value={token} />
        <TextField
          name="password"
          type="password"
          label={t('reset.new')}
          hint={t('reset.newHint')}
          autoComplete="new-password"
        />
        <FormEnd>
          <Submit>{t('reset.save')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

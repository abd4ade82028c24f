import type { Metadata } from 'next'
import { EndedLink } from '@/components/accounts/ended-link'
import { SharedPhone } from '@/components/accounts/shared-phone'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PageHead } from '@/components/ui/page-head'
import { signInWithLink } from '@/lib/accounts/actions'
import { nameBehindLink } from '@/lib/accounts/queries'
import { translator } from '@/lib/platform/i18n'
import { localPath } from '@/lib/web/local-path'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('signIn.title'), robots: { index: false } }
}

/** Opening it changes nothing: mail scanners open links too. The button signs in. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'accounts')
  const { to } = await searchParams
  const behind = await nameBehindLink('signIn', token)
  const path = typeof to === 'string' ? localPath(to) : null
  if (!behind) {
    const next = { href: `/${locale}/sign-in`, label: t('link.askAgain') }
    return <EndedLink locale={locale} why={t('link.ended')} next={next} />
  }
  return (
    <>
      <PageHead
        locale={locale}
        title={t('link.title', { name: behind.name })}
        lead={t('link.text')}
      />
      <Form action={signInWithLink} locale={locale} label={t('signIn.title')}>
        <Hidden name="token" value={token} />
        {path && <Hidden name="to" value={path} />}
        <SharedPhone locale={locale} />
        <FormEnd>
          <Submit>{t('link.submit')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

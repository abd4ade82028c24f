import type { Metadata } from 'next'
import { EndedLink } from '@/components/accounts/ended-link'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { PageHead } from '@/components/ui/page-head'
import { confirmAddress } from '@/lib/accounts/actions'
import { nameBehindLink } from '@/lib/accounts/queries'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('confirm.submit'), robots: { index: false } }
}

export default async function ConfirmPage({ params }: Props) {
  const { token, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'accounts')
  const behind = await nameBehindLink('confirmEmail', token)
  if (!behind?.address) {
    const next = { href: `/${locale}/me/settings`, label: t('confirm.goOn') }
    return <EndedLink locale={locale} why={t('confirm.ended')} next={next} />
  }
  return (
    <>
      <PageHead
        locale={locale}
        title={t('confirm.title', { address: behind.address })}
        lead={t('confirm.text', { name: behind.name })}
      />
      <Form action={confirmAddress} locale={locale} label={t('confirm.submit')}>
        <Hidden name="token" value={token} />
        <FormEnd>
          <Submit>{t('confirm.submit')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}

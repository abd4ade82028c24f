import type { Metadata } from 'next'
import { AccountContacts } from '@/components/administration/account-contacts'
import { AccountFacts, AccountTies } from '@/components/administration/account-facts'
import { AccountStanding } from '@/components/administration/account-standing'
import { AdminHead } from '@/components/administration/admin-head'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { StatusWord } from '@/components/ui/tag'
import { accountOf, type OneAccount } from '@/lib/accounts/one-account'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('page.accounts') }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { id, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'administration')
  const account = await ask((actor) => accountOf(actor, id))
  const done = `account.done.${String((await searchParams).done)}`
  const crumbs = [{ href: `/${locale}/manage/accounts`, label: t('page.accounts') }]
  if ('mergedIntoId' in account) {
    return (
      <>
        <AdminHead locale={locale} crumbs={crumbs} title={t('account.moved')} />
        <ButtonLink kind="main" href={`/${locale}/manage/accounts/${account.mergedIntoId}`}>
          {t('account.movedTo')}
        </ButtonLink>
      </>
    )
  }
  const { suspension } = account
  return (
    <>
      <AdminHead
        locale={locale}
        crumbs={crumbs}
        title={account.name || t('account.nameless')}
        above={
          <StatusWord kind={suspension ? 'danger' : 'good'}>
            {t(suspension ? 'account.suspended' : 'account.active')}
          </StatusWord>
        }
      />
      {t.has(done) && <Notice kind="good" locale={locale} title={t(done)} isAnswer />}
      {suspension && <Suspended {...{ suspension, locale }} />}
      <AccountFacts {...{ account, locale }} />
      <AccountContacts {...{ account, locale }} />
      <AccountTies {...{ account, locale }} />
      <AccountStanding {...{ account, locale }} />
    </>
  )
}

function Suspended({
  suspension: { on, by, reason },
  locale,
}: {
  suspension: NonNullable<OneAccount['suspension']>
  locale: Locale
}) {
  const t = translator(locale, 'administration')
  const day = formatter(locale).day(on)
  const title = by
    ? t('account.suspendedOnBy', { day, name: by })
    : t('account.suspendedOn', { day })
  return (
    <Notice kind="warning" locale={locale} title={title}>
      {reason && <p>{reason}</p>}
    </Notice>
  )
}

import type { Metadata } from 'next'
import { AccountsFound } from '@/components/administration/account-list'
import { AdminHead } from '@/components/administration/admin-head'
import { listAccounts } from '@/lib/accounts/administration'
import { accountFilters } from '@/lib/accounts/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('page.accounts') }
}

export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'administration')
  const filters = accountFilters.parse(await searchParams)
  const found = await ask((actor) => listAccounts(actor, filters))
  return (
    <>
      <AdminHead locale={locale} title={t('page.accounts')} lead={t('accounts.lead')} />
      <AccountsFound {...{ found, filters, locale }} address={`/${locale}/manage/accounts`} />
    </>
  )
}

import type { Metadata } from 'next'
import { AccountsFound } from '@/components/administration/account-list'
import { AdminHead } from '@/components/administration/admin-head'
import { ButtonLink } from '@/components/ui/button'
import { mergeCandidates } from '@/lib/accounts/merging/preview'
import { accountFilters } from '@/lib/accounts/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('merge.findTitle') }
}

export default async function FindOtherRecordPage({ params, searchParams }: Props) {
  const { id, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'administration')
  const filters = accountFilters.parse(await searchParams)
  const { name, ...found } = await ask((actor) => mergeCandidates(actor, id, filters))
  const account = `/${locale}/manage/accounts/${id}`
  return (
    <>
      <AdminHead
        locale={locale}
        title={t('merge.findTitle')}
        lead={t('merge.findLead', { name })}
        crumbs={[
          { href: `/${locale}/manage/accounts`, label: t('page.accounts') },
          { href: account, label: name },
        ]}
      />
      <AccountsFound
        {...{ found, filters, locale }}
        address={`${account}/merge`}
        action={(other) => (
          <ButtonLink href={`${account}/merge/${other.id}`}>{t('merge.compare')}</ButtonLink>
        )}
      />
    </>
  )
}

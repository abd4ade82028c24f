import type { Metadata } from 'next'
import { cache } from 'react'
import { AdminHead } from '@/components/administration/admin-head'
import { CardPanel } from '@/components/registrations/card-panel'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { nameOfAccount } from '@/lib/accounts/one-account'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

const load = cache((id: string) => ask((actor) => nameOfAccount(actor, id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const name = await load(id)
  return { title: translator(localeOf(await params), 'administration')('account.cardOf', { name }) }
}

/** The card that was just made for somebody, once. */
export default async function AccountCardPage({ params }: Props) {
  const { id, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'administration')
  const name = await load(id)
  const flash = await readFlash('card')
  const card = flash?.for === id ? flash : null
  const account = `/${locale}/manage/accounts/${id}`
  return (
    <>
      <AdminHead
        locale={locale}
        title={t('account.cardOf', { name })}
        lead={card ? t('account.cardLead') : undefined}
        crumbs={[
          { href: `/${locale}/manage/accounts`, label: t('page.accounts') },
          { href: account, label: name },
        ]}
      />
      {card ? (
        <CardPanel
          locale={locale}
          code={card.code ?? ''}
          pin={card.pin ?? ''}
          name={name}
          dialogue={t('account.allDialogues')}
          isForOther
        />
      ) : (
        <EmptyState
          title={t('account.cardGone')}
          action={<ButtonLink href={`${account}#what-to-do`}>{t('account.back')}</ButtonLink>}
        >
          <p>{t('account.cardGoneText')}</p>
        </EmptyState>
      )}
    </>
  )
}

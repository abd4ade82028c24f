import type { Metadata } from 'next'
import { cache } from 'react'
import { AdminHead } from '@/components/administration/admin-head'
import { CardPanel } from '@/components/registrations/card-panel'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { accountOf } from '@/lib/accounts/one-account'
import { translator } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

const load = cache((id: string) =>
  ask(async (actor) => {
    const account = await accountOf(actor, id)
    if ('mergedIntoId' in account) throw notFound()
    return account
  }),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { name } = await load(id)
  return { title: translator(localeOf(await params), 'administration')('account.cardOf', { name }) }
}

/** The card that was just made for somebody, once. */
export default async function AccountCardPage({ params }: Props) {
  const { id, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'administration')
  const account = await load(id)
  const { name } = account
  const flash = await readFlash('card')
  const card = flash?.for === id ? flash : null
  const page = `/${locale}/manage/accounts/${id}`
  return (
    <>
      <AdminHead
        locale={locale}
        title={t('account.cardOf', { name })}
        lead={card ? t('account.cardLead') : undefined}
        crumbs={[
          { href: `/${locale}/manage/accounts`, label: t('page.accounts') },
          { href: page, label: name },
        ]}
      />
      {card ? (
        <CardPanel
          locale={locale}
          theirLanguage={account.language}
          card={(language) => ({
            code: card.code ?? '',
            pin: card.pin ?? '',
            name,
            dialogue: translator(language, 'administration')('account.allDialogues'),
          })}
          shownFor={{ personId: id }}
        />
      ) : (
        <EmptyState
          title={t('account.cardGone')}
          action={<ButtonLink href={`${page}#what-to-do`}>{t('account.back')}</ButtonLink>}
        >
          <p>{t('account.cardGoneText')}</p>
        </EmptyState>
      )}
    </>
  )
}

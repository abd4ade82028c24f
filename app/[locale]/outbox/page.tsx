import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { outbox, type MaskedMail } from '@/lib/mail/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'
import { Letter } from './letter'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('outbox.title'), robots: { index: false } }
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'accounts')
  const page = pageOf((await searchParams).page)
  const box = await ask((actor) => outbox(actor, page))
  return (
    <>
      <PageHead
        locale={locale}
        title={t('outbox.title')}
        lead={t(box.isDemo ? 'outbox.demo' : 'outbox.live')}
      />
      {box.isDemo ? (
        <List
          count={t('outbox.count', { count: box.count })}
          empty={<EmptyState title={t('outbox.demoNone')} />}
        >
          {box.mails.map((mail, index) => (
            <Letter key={mail.id} mail={mail} locale={locale} isOpen={page === 1 && index === 0} />
          ))}
        </List>
      ) : (
        <>
          <Waiting locale={locale} mails={box.mails} count={box.count} />
          {box.unnamed > 0 && <p>{t('outbox.unnamed', { count: box.unnamed })}</p>}
        </>
      )}
      <Pager
        locale={locale}
        page={page}
        pages={box.pages}
        href={(number) => `/${locale}/outbox?page=${number}`}
      />
    </>
  )
}

/** A page number as it stands in an address; whatever isn't one means the first page. */
function pageOf(given: string | string[] | undefined): number {
  return typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1
}

const columns = ['about', 'to', 'written', 'tries', 'error', 'id'] as const

function Waiting({
  locale,
  mails,
  count,
}: {
  locale: Locale
  mails: readonly MaskedMail[]
  count: number
}) {
  const t = translator(locale, 'accounts')
  if (mails.length === 0) return <EmptyState title={t('outbox.liveNone')} />
  return (
    <Table
      caption={t('outbox.count', { count })}
      columns={columns.map((column) => ({
        label: t(`outbox.${column}`),
        isNumeric: column === 'tries',
      }))}
      rows={mails.map((mail) => ({
        id: mail.id,
        cells: [
          mail.kind,
          mail.toAddress,
          <Time key="written" at={mail.createdAt} locale={locale} show="moment" />,
          mail.attempts,
          mail.lastError ?? '',
          mail.id,
        ],
      }))}
    />
  )
}

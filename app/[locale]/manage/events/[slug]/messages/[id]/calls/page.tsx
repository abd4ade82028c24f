import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { CallSheetTable } from '@/components/mailings/call-sheet-table'
import { GuestCallEntry } from '@/components/mailings/guest-call-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { guestsToCall } from '@/lib/mailings/calls'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

const load = cache((slug: string, id: string, locale: 'en' | 'fr' | 'sw') =>
  ask((actor) => guestsToCall(actor, slug, id, locale)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const subject = inLanguage((await load(slug, id, locale)).heading, locale).text
  return { title: translator(locale, 'mailings')('call.titleOf', { subject }) }
}

/** Whom no mail reaches, and what to tell them; on paper a sheet to tick off. */
export default async function MessageCallsPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'mailings')
  const { event, heading, calls } = await load(slug, id, locale)
  const told = calls.filter(({ calledAt }) => calledAt).length
  return (
    <>
      <DeskHead
        event={event}
        title={t('call.titleOf', { subject: inLanguage(heading, locale).text })}
        under={{ part: 'messages', label: t('title') }}
        lead={t('call.lead')}
        locale={locale}
      />
      {calls.length > 0 && (
        <>
          <div className="mb-6">
            <Toolbar>
              <PrintButton locale={locale} label={t('call.sheet')} />
            </Toolbar>
          </div>
          <div className="print-only">
            <CallSheetTable calls={calls} locale={locale} />
          </div>
        </>
      )}
      <div className="print:hidden">
        <List
          count={t('call.progress', { told, count: calls.length })}
          empty={<EmptyState title={t('call.none')}>{t('call.noneSays')}</EmptyState>}
        >
          {calls.map((call) => (
            <GuestCallEntry key={call.id} call={call} locale={locale} />
          ))}
        </List>
      </div>
    </>
  )
}

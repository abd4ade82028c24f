import type { Metadata } from 'next'
import { CallEntry } from '@/components/registrations/call-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { List } from '@/components/ui/list'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { callList } from '@/lib/messages/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('calls.title') }
}

/** Whom no mail reaches, and what to tell them; to print for those who go there. */
export default async function CallsPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const { title, calls } = await ask((actor) => callList(actor, slug, locale))
  return (
    <>
      <PageHead
        locale={locale}
        title={t('calls.title')}
        lead={t('calls.lead')}
        crumbs={[
          { href: `/${locale}/manage/dialogues/${slug}`, label: inLanguage(title, locale).text },
        ]}
      />
      {calls.length > 0 && (
        <div className="mb-6">
          <Toolbar>
            <PrintButton locale={locale} />
          </Toolbar>
        </div>
      )}
      <List
        count={t('calls.count', { count: calls.length })}
        empty={<EmptyState title={t('calls.empty')}>{t('calls.emptyText')}</EmptyState>}
      >
        {calls.map((call) => (
          <CallEntry key={call.messageId} call={call} locale={locale} />
        ))}
      </List>
    </>
  )
}

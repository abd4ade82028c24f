import type { Metadata } from 'next'
import { cache } from 'react'
import { Version } from '@/components/agendas/changes'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { agendaHistory } from '@/lib/agendas/versions'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => agendaHistory(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'agendas')('history.titleOf', { title }) }
}

export default async function AgendaChangesPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const event = await load(slug)
  return (
    <>
      <PageHead
        locale={locale}
        title={t('history.title')}
        crumbs={[
          { href: `/${locale}/events/${slug}#agenda`, label: inLanguage(event.title, locale).text },
        ]}
      />
      {event.versions.length === 0 && <EmptyState title={t('history.none')} />}
      {event.versions.map((version) => (
        <section key={version.number} id={`version-${version.number}`} className="mt-8">
          <Version headingLevel={2} version={version} zone={event.timeZone} locale={locale} />
        </section>
      ))}
    </>
  )
}

import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { pagesForEditing } from '@/lib/pages/queries'
import { pageKinds } from '@/lib/pages/schema'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'pages')('list.title') }
}

export default async function ManagePagesPage({ params }: Props) {
  const locale = localeOf(await params)
  const pages = await ask((actor) => pagesForEditing(actor, pageKinds))
  const t = translator(locale, 'pages')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('list.title')}
        lead={<p>{t('list.lead')}</p>}
      />
      <List
        count={t('list.count', { count: pages.length })}
        empty={<EmptyState title={t('list.title')} />}
      >
        {pages.map(({ kind, title, changedAt }) => (
          <Entry
            key={kind}
            href={`/${locale}/manage/pages/${kind}`}
            title={<Words of={title} locale={locale} />}
            facts={[
              {
                term: t('list.state'),
                detail: changedAt ? t('list.own') : t('list.standard'),
              },
              {
                term: t('list.changed'),
                detail: changedAt ? formatter(locale).day(changedAt) : null,
              },
            ]}
          />
        ))}
      </List>
    </>
  )
}

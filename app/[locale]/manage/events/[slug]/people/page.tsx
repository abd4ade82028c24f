import type { Metadata } from 'next'
import { cache } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { GroupMark } from '@/components/ui/group-mark'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { rollOf } from '@/lib/events/desk'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => rollOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'events')('manage.rollTitleOf', { title }) }
}

export default async function RollPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const { title, people, capacity } = await load(slug)
  const count = people.length
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.rollTitle')}
        lead={
          capacity === null
            ? t('manage.rollCount', { count })
            : t('manage.rollOf', { count, capacity })
        }
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(title, locale).text },
        ]}
      />
      {count === 0 ? (
        <EmptyState title={t('manage.rollEmpty')} />
      ) : (
        <>
          <Table
            caption={t('manage.rollTitle')}
            columns={[
              { label: t('manage.rollName') },
              { label: t('manage.rollGroup') },
              { label: t('manage.rollOn') },
            ]}
            rows={people.map(({ id, name, group, registeredAt }) => ({
              id,
              cells: [
                name,
                group ? <GroupMark key="g" group={group} locale={locale} /> : t('manage.noGroup'),
                <Time key="t" at={registeredAt} locale={locale} />,
              ],
            }))}
          />
          <PrintButton locale={locale} />
        </>
      )}
    </>
  )
}

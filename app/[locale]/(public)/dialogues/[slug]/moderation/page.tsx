import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { Words } from '@/components/ui/words'
import { countedActs, moderationCounts } from '@/lib/moderation/queries/counts'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('counts.title') }
}

/** What moderation held and took away in this dialogue, in numbers and for which reasons. */
export default async function ModerationCountsPage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const counts = await ask((actor) => moderationCounts(actor, slug))
  const t = translator(locale, 'moderation')
  const { number } = formatter(locale)
  const cells = (row: Record<(typeof countedActs)[number], number>) =>
    countedActs.map((act) => number(row[act]))
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/dialogues/${slug}`,
            label: <Words of={counts.title} locale={locale} />,
          },
          {
            href: `/${locale}/dialogues/${slug}/views`,
            label: translator(locale, 'contributions')('list.title'),
          },
        ]}
        title={t('counts.title')}
        lead={t('counts.lead')}
      />
      {counts.rows.length === 0 ? (
        <EmptyState title={t('counts.none')} />
      ) : (
        <Table
          caption={t('counts.caption')}
          onPhones="cards"
          columns={[
            { label: t('counts.reason') },
            ...countedActs.map((act) => ({ label: t(`counts.act.${act}`), isNumeric: true })),
          ]}
          rows={[
            ...counts.rows.map((row) => ({
              id: row.reason,
              cells: [t(`reason.${row.reason}`), ...cells(row.counts)],
            })),
            { id: 'total', cells: [t('counts.total'), ...cells(counts.total)] },
          ]}
        />
      )}
      <p className="mt-6">{t('counts.appeals', counts.appeals)}</p>
      <p>{t('counts.rules')}</p>
    </>
  )
}

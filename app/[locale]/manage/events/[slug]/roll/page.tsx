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

export default async function RollPage({
  params,
}: {
  params: Promise<{ locale: string; slug: string }>
}) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'events')
  const { title, people, capacity } = await ask((actor) => rollOf(actor, slug))
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

import type { Metadata } from 'next'
import { ActivityLog } from '@/components/activity/activity-log'
import { AdminHead } from '@/components/administration/admin-head'
import { Notice } from '@/components/ui/notice'
import { portalActivity } from '@/lib/activity/queries'
import { activityFilters } from '@/lib/activity/schema'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'activity')('title') }
}

export default async function PortalActivityPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'activity')
  const filters = activityFilters.parse(await searchParams)
  const log = await ask((actor) => portalActivity(actor, filters))
  const { dialogues, person, mayOpenAccounts } = log
  const address = `/${locale}/manage/activity`
  return (
    <>
      <AdminHead locale={locale} title={t('title')} lead={t('lead')} />
      <ActivityLog
        {...{ log, filters, address, locale }}
        showsDialogue
        {...(mayOpenAccounts && { accountHref: (id) => `/${locale}/manage/accounts/${id}` })}
        moreFilters={[
          {
            name: 'dialogue',
            label: t('dialogue'),
            value: filters.dialogue ?? '',
            options: dialogues.map(({ slug, title }) => ({
              value: slug,
              label: inLanguage(title, locale).text,
            })),
          },
        ]}
      >
        {person && (
          <Notice kind="info" locale={locale} title={t('onlyBy', { name: person.name })}>
            <p>
              <a href={address}>{t('showAll')}</a>
            </p>
          </Notice>
        )}
      </ActivityLog>
    </>
  )
}

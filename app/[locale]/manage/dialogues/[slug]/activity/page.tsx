import type { Metadata } from 'next'
import { ActivityLog } from '@/components/activity/activity-log'
import { WorkHead } from '@/components/desk/work-head'
import { dialogueActivity } from '@/lib/activity/queries'
import { activityFilters } from '@/lib/activity/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'activity')('title') }
}

export default async function DialogueActivityPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'activity')
  const filters = activityFilters.parse(await searchParams)
  const log = await ask((actor) => dialogueActivity(actor, slug, filters))
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: log.title }}
        title={t('title')}
        lead={<p>{t('leadDialogue')}</p>}
      />
      <ActivityLog
        {...{ log, filters, locale }}
        address={`/${locale}/manage/dialogues/${slug}/activity`}
      />
    </>
  )
}

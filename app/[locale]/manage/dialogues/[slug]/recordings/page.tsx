import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { Recordings } from '@/components/audio/recordings'
import { WorkHead } from '@/components/desk/work-head'
import { recordingsDesk } from '@/lib/audio/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'audio')('desk.title') }
}

export default async function RecordingsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { done, page } = await searchParams
  const desk = await ask((actor) => recordingsDesk(actor, slug, page))
  const t = translator(locale, 'audio')
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={desk}
        title={t('desk.title')}
        lead={<p>{t('desk.lead')}</p>}
      />
      <Done of={done} from="audio" locale={locale} />
      <Recordings desk={desk} locale={locale} />
    </>
  )
}

import type { Metadata } from 'next'
import { MyViews } from '@/components/contributions/my-views'
import { EnteredForMeList } from '@/components/facilitated/entered-for-me'
import { Done } from '@/components/ui/done'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { PageHead } from '@/components/ui/page-head'
import { myViews } from '@/lib/contributions/queries/mine'
import { enteredForMe } from '@/lib/facilitated/queries/for-me'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('own.list') }
}

export default async function MyViewsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  await signedInActor(locale, '/me/views')
  const views = await ask((actor) => myViews(actor))
  const entered = await ask((actor) => enteredForMe(actor))
  const t = translator(locale, 'contributions')
  return (
    <>
      <PageHead locale={locale} title={t('own.list')} />
      <MyTabs locale={locale} current="views" />
      <Done of={(await searchParams).done} from="facilitated" locale={locale} />
      <MyViews views={views} locale={locale} />
      <EnteredForMeList entered={entered} locale={locale} />
      <PrintButton locale={locale} />
    </>
  )
}

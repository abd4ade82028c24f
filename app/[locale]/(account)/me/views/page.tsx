import type { Metadata } from 'next'
import { MyViews } from '@/components/contributions/my-views'
import { PageHead } from '@/components/ui/page-head'
import { myViews } from '@/lib/contributions/queries/mine'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('own.list') }
}

export default async function MyViewsPage({ params }: Props) {
  const locale = localeOf(await params)
  await signedInActor(locale, '/me/views')
  const views = await ask((actor) => myViews(actor))
  const t = translator(locale, 'contributions')
  return (
    <>
      <PageHead locale={locale} title={t('own.list')} />
      <MyTabs locale={locale} current="views" />
      <MyViews views={views} locale={locale} />
    </>
  )
}

import type { Metadata } from 'next'
import { SpokenLanguages } from '@/components/spoken-briefs/spoken-desk'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { spokenDesk } from '@/lib/spoken-briefs/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ file?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'spokenBriefs')('title') }
}

/** “In one minute” as it is heard: who reads it, and who releases it. */
export default async function SpokenPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'spokenBriefs')
  const refusals = translator(locale, 'refusals')
  const desk = await ask((actor) => spokenDesk(actor, slug))
  const said = String((await searchParams).file ?? '')
  return (
    <>
      <PageHead
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        crumbs={[
          {
            href: `/${locale}/manage/summaries/${slug}`,
            label: inLanguage(desk.title, locale).text,
          },
        ]}
      />
      {said === 'received' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('received')}
        </Notice>
      )}
      {said !== 'received' && said !== '' && (
        <Notice kind="danger" locale={locale} isAnswer>
          {refusals.has(said) ? refusals(said) : refusals('upload.unexpected')}
        </Notice>
      )}
      <SpokenLanguages desk={desk} path={`/manage/summaries/${slug}/spoken`} locale={locale} />
    </>
  )
}

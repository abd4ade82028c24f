import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { Done } from '@/components/ui/done'
import { UntranslatedViews } from '@/components/translations/untranslated-views'
import { Tabs } from '@/components/ui/tabs'
import { formatter, translator } from '@/lib/platform/i18n'
import { translationDesk } from '@/lib/translations/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'translations')('title') }
}

export default async function TranslationsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const search = await searchParams
  const desk = await ask((actor) => translationDesk(actor, slug, search, locale))
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const path = `/${locale}/manage/dialogues/${slug}/translations`
  return (
    <>
      <WorkHead locale={locale} dialogue={desk} title={t('title')} lead={<p>{t('lead')}</p>} />
      <Done of={search['done']} from="translations" locale={locale} />
      <Tabs
        label={t('languages')}
        items={desk.languages.map((each) => ({
          href: `${path}?to=${each.language}`,
          label: language(each.language),
          isCurrent: each.language === desk.to,
          count: String(each.lacking),
        }))}
      />
      <UntranslatedViews desk={desk} path={path} locale={locale} />
    </>
  )
}

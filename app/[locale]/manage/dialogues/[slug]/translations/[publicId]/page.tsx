import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { SideBySide } from '@/components/translations/side-by-side'
import { PageHead } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import { Words } from '@/components/ui/words'
import { formatter, translator } from '@/lib/platform/i18n'
import { translationPage } from '@/lib/translations/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'translations')('one') }
}

export default async function TranslationPage({ params, searchParams }: Props) {
  const { slug, publicId, ...rest } = await params
  const locale = localeOf(rest)
  const search = await searchParams
  const page = await ask((actor) => translationPage(actor, slug, publicId, search, locale))
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const list = `/manage/dialogues/${slug}/translations`
  const path = `${list}/${publicId}?to=${page.to}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: <Words of={page.title} locale={locale} />,
          },
          { href: `/${locale}${list}?to=${page.to}`, label: t('title') },
        ]}
        title={t('one')}
      />
      <Done of={search['done']} from="translations" locale={locale} />
      <Tabs
        label={t('languages')}
        items={page.languages.map((each) => ({
          href: `/${locale}${list}/${publicId}?to=${each}`,
          label: language(each),
          isCurrent: each === page.to,
        }))}
      />
      <SideBySide page={page} path={path} locale={locale} initial={await heldState(path)} />
    </>
  )
}

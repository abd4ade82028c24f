import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Picker } from '@/components/summaries/picker'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { citableFor, pickerSearch } from '@/lib/summaries/picker'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; part: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.cite.picker') }
}

/** The picker as a page of its own, for whoever has no script. */
export default async function CitePage({ params, searchParams }: Props) {
  const { slug, part: id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  if (!z.uuid().safeParse(id).success) notFound()
  const search = pickerSearch.parse(await searchParams)
  const found = await ask((actor) => citableFor(actor, slug, id, search))
  const path = `/manage/summaries/${slug}/parts/${id}`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.cite.picker')}
        lead={t('manage.cite.pickerLead')}
        crumbs={[
          {
            href: `/${locale}/manage/summaries/${slug}`,
            label: inLanguage(found.part.title, locale).text,
          },
          { href: `/${locale}${path}`, label: inLanguage(found.part.heading, locale).text },
        ]}
      />
      <Picker found={found} search={search} path={path} locale={locale} />
    </>
  )
}

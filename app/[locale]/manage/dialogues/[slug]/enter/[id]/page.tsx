import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { SittingSetUp } from '@/components/facilitated/sitting-set-up'
import { ViewLaid } from '@/components/facilitated/view-laid'
import { GroupMark } from '@/components/ui/group-mark'
import { Notice } from '@/components/ui/notice'
import { sittingOf, sittingQuery } from '@/lib/facilitated/destinations'
import { sittingPage } from '@/lib/facilitated/queries/sitting'
import { sittingSearch } from '@/lib/facilitated/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Without the name: titles stand in histories.
  return { title: translator(localeOf(await params), 'facilitated')('sitting.title') }
}

/** First how the person is asked, once; then one view after the other. */
export default async function SittingPage({ params, searchParams }: Props) {
  const { slug, id, ...rest } = await params
  const locale = localeOf(rest)
  const search = sittingSearch.parse(await searchParams)
  const page = await ask((actor) => sittingPage(actor, slug, id, search))
  const t = translator(locale, 'facilitated')
  const { earshot, last, said } = search
  const sitting = earshot && { ...search, earshot, isReadBack: search.readBack }
  const here = `/${locale}${sittingOf(slug, id)}`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: page.title }}
        title={t('sitting.for', { name: page.person.name })}
        lead={<GroupMark group={page.person.group} locale={locale} />}
      />
      {sitting && last && said && (
        <Notice kind="good" locale={locale} title={t(`sitting.said.${said}`)} isAnswer>
          <a href={`${here}?${sittingQuery(sitting, { skip: search.skip, view: last, said })}`}>
            {t('sitting.change')}
          </a>
        </Notice>
      )}
      {sitting ? (
        <ViewLaid page={page} sitting={sitting} search={search} locale={locale} />
      ) : (
        <SittingSetUp page={page} search={search} locale={locale} />
      )}
    </>
  )
}

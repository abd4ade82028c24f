import type { Metadata } from 'next'
import { CodeOfRow, ImportDone } from '@/components/imports/done'
import { FinishOrDiscard } from '@/components/imports/finish'
import { ImportHead } from '@/components/imports/head'
import { ReadingForm } from '@/components/imports/reading-form'
import { DecidedRows, WaitingRows } from '@/components/imports/review-rows'
import { TypeRow } from '@/components/imports/type-row'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { reviewPage, type ReviewPage } from '@/lib/imports/queries/review'
import { leftOutWhys, reviewSearch, shownRows } from '@/lib/imports/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'imports')('review') }
}

export default async function ReviewImportPage({ params, searchParams }: Props) {
  const { slug, id, ...rest } = await params
  const locale = localeOf(rest)
  const asked = await searchParams
  const search = reviewSearch.parse(asked)
  const page = await ask((actor) => reviewPage(actor, slug, id, search))
  const t = translator(locale, 'imports')
  const question = inLanguage(page.question, locale).text
  const { counts } = page
  const all = counts.waiting + counts.accepted + counts.left
  return (
    <>
      <ImportHead
        of={page}
        title={t(`kind.${page.kind}`)}
        lead={t('rows.about', { question })}
        locale={locale}
      />
      <ImportDone search={asked} id={id} locale={locale} />
      <CodeOfRow flash={await readFlash('import-code')} id={id} locale={locale} />
      {page.state === 'review' ? (
        <>
          <p className="count">{t('progress', { seen: all - counts.waiting, all })}</p>
          <Reading page={page} locale={locale} />
          <Rows page={page} show={search.show} locale={locale} />
          {page.kind === 'paper' && (
            <Details summary={t('type.title')} isOpen={all === 0 || asked['done'] === 'typed'}>
              <TypeRow page={page} locale={locale} />
            </Details>
          )}
          <FinishOrDiscard page={page} locale={locale} />
        </>
      ) : (
        <>
          <p>{t('outcome', { accepted: page.acceptedCount, left: page.leftCount })}</p>
          {page.acceptedCount > 0 && (
            <p>
              <a href={`/${locale}/manage/dialogues/${page.slug}/moderation`}>{t('toQueue')}</a>
            </p>
          )}
        </>
      )}
    </>
  )
}

function Reading({ page, locale }: { page: ReviewPage; locale: Locale }) {
  const t = translator(locale, 'imports')
  const { setting, reading } = page
  const leftOut = leftOutWhys.flatMap((why) => {
    const count = setting.leftOut[why] ?? 0
    return count > 0 ? [t(`leftOut.${why}`, { count })] : []
  })
  return (
    <>
      {reading && setting.asksOrder && (
        <Notice kind="warning" locale={locale} title={t('reading.asks')}>
          <p>{t('reading.asksText')}</p>
        </Notice>
      )}
      {leftOut.length > 0 && (
        <p className="text-muted">
          {t('rows.leftOut')} {leftOut.join(', ')}
        </p>
      )}
      {reading && (
        <Details summary={t('reading.title')} isOpen={setting.asksOrder || page.rows.length === 0}>
          <ReadingForm page={page} reading={reading} locale={locale} />
        </Details>
      )}
    </>
  )
}

function Rows({
  page,
  show,
  locale,
}: {
  page: ReviewPage
  show: (typeof shownRows)[number]
  locale: Locale
}) {
  const t = translator(locale, 'imports')
  const here = `/${locale}/manage/dialogues/${page.slug}/imports/${page.id}`
  const { counts } = page
  const sums = { ...counts, all: counts.waiting + counts.accepted + counts.left }
  const { first } = page
  return (
    <>
      <Tabs
        label={t('rows.tabs')}
        items={shownRows.map((each) => ({
          href: `${here}?show=${each}`,
          label: t(`rows.${each}`),
          isCurrent: each === show,
          count: String(sums[each]),
        }))}
      />
      {first !== null && (
        <Toolbar>
          <ButtonLink kind="main" href={`${here}/rows/${first}`}>
            {t('rows.begin')}
          </ButtonLink>
        </Toolbar>
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={t('rows.none')}>{t('rows.noneText')}</EmptyState>
      ) : show === 'waiting' ? (
        <WaitingRows page={page} locale={locale} />
      ) : (
        <DecidedRows page={page} locale={locale} />
      )}
      <Pager
        {...{ locale, page: page.page, pages: page.pages }}
        href={(number) => `${here}?show=${show}&page=${number}`}
      />
    </>
  )
}

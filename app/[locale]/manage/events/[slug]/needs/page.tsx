import type { Metadata } from 'next'
import { cache } from 'react'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { TotalsTables } from '@/components/needs/totals-tables'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { needsTotals } from '@/lib/needs/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => needsTotals(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'needs')('titleOf', { title }) }
}

/** How many need what on which day, to print, to download, or to read out on the phone. */
export default async function NeedsPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'needs')
  const page = await load(slug)
  const here = `/${locale}/manage/events/${slug}`
  const isEmpty = page.needs.length === 0
  return (
    <>
      <PageHead
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        crumbs={crumbsOf(page, locale)}
      />
      <Toolbar>
        {page.mayOpen && <ButtonLink href={`${here}/needs/people`}>{t('people')}</ButtonLink>}
        {page.mayFill && (
          <ButtonLink href={`${here}/forms/people`}>
            {translator(locale, 'forms')('people')}
          </ButtonLink>
        )}
        {page.mayEdit && <ButtonLink href={`${here}/forms`}>{t('toForms')}</ButtonLink>}
        {!isEmpty && <ButtonLink href={`${here}/needs/csv`}>{t('csv')}</ButtonLink>}
        {!isEmpty && <PrintButton locale={locale} />}
      </Toolbar>
      {isEmpty ? (
        <EmptyState title={t('noQuestions')}>
          <p>{t('noQuestionsText')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="mt-6">{t('silent', { count: page.silent })}</p>
          <TotalsTables page={page} locale={locale} />
          <p className="text-small text-muted">{t('small')}</p>
          <p className="text-small text-muted">
            {t('until', { day: formatter(locale).day(page.keptUntil, page.timeZone) })}
          </p>
        </>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { summariesAtDesk } from '@/lib/summaries/desk'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.list') }
}

export default async function SummariesAtDeskPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const { title, summaries, mayBegin } = await ask((actor) => summariesAtDesk(actor, slug))
  const desk = `/${locale}/manage/dialogues/${slug}`
  const begin = mayBegin && (
    <ButtonLink kind="main" icon="plus" href={`${desk}/summaries/new`}>
      {t('manage.new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.list')}
        lead={t('manage.listLead')}
        crumbs={[{ href: desk, label: inLanguage(title, locale).text }]}
      />
      {summaries.length > 0 && begin && (
        <div className="mb-8">
          <Toolbar>{begin}</Toolbar>
        </div>
      )}
      <List
        count={t('count', { count: summaries.length })}
        empty={
          <EmptyState title={t('manage.noneYet')} action={begin}>
            {t('manage.noneYetSays')}
          </EmptyState>
        }
      >
        {summaries.map((summary) => (
          <Entry
            key={summary.slug}
            title={<Words of={summary.title} locale={locale} />}
            href={`/${locale}/manage/summaries/${summary.slug}`}
            above={
              <StatusWord kind={summary.state === 'published' ? 'good' : 'neutral'}>
                {t(`manage.state.${summary.state}`)}
              </StatusWord>
            }
            facts={[
              {
                term: t('facts.version'),
                detail: summary.isDraft
                  ? t('status.draft', { number: summary.label })
                  : summary.label,
              },
            ]}
          />
        ))}
      </List>
    </>
  )
}

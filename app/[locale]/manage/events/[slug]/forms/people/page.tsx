import type { Metadata } from 'next'
import { cache } from 'react'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { StatusWord } from '@/components/ui/tag'
import { peopleWithAnswers } from '@/lib/forms/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => peopleWithAnswers(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'forms')('filling.titleOf', { title }) }
}

export default async function AnswersByPersonPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'forms')
  const event = await load(slug)
  const { people } = event
  return (
    <>
      <PageHead
        locale={locale}
        title={t('filling.title')}
        lead={t('filling.lead')}
        crumbs={crumbsOf(event, locale, 'forms')}
      />
      {people.length === 0 ? (
        <EmptyState title={t('filling.none')} />
      ) : (
        <Table
          caption={t('filling.count', { count: people.length })}
          columns={[
            { label: t('filling.name') },
            { label: t('filling.group') },
            { label: t('filling.answered') },
          ]}
          rows={people.map(({ id, name, group, asked, answered, isOpen }) => ({
            id,
            cells: [
              <a key="n" href={`/${locale}/manage/events/${slug}/forms/people/${id}`}>
                {name}
              </a>,
              group ? <GroupMark key="g" group={group} locale={locale} /> : t('filling.noGroup'),
              <span key="a">
                {t('filling.answeredOf', { answered, asked })}{' '}
                {isOpen && <StatusWord kind="warning">{t('filling.open')}</StatusWord>}
              </span>,
            ],
          }))}
        />
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EnterPerson } from '@/components/seats/enter-person'
import { PersonEntry } from '@/components/seats/person-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Filters } from '@/components/ui/filters'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { participantsToEnter, peopleOf } from '@/lib/seats/people'
import { peopleAsked, type PeopleFilters } from '@/lib/seats/people-filters'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache((slug: string, asked: string) =>
  ask((actor) => peopleOf(actor, slug, peopleAsked.parse(JSON.parse(asked)))),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const event = await load(slug, JSON.stringify(await searchParams))
  const title = inLanguage(event.title, locale).text
  return { title: translator(locale, 'seats')('people.titleOf', { title }) }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  const asked = await searchParams
  const filters = peopleAsked.parse(asked)
  const event = await load(slug, JSON.stringify(asked))
  const path = `/manage/events/${slug}/people`
  const addressOf = (change: Partial<PeopleFilters>) => {
    const { state, group, q, page } = { ...filters, page: 1, ...change }
    const query = new URLSearchParams({
      ...(state === 'all' ? {} : { state }),
      ...(group ? { group } : {}),
      ...(q ? { q } : {}),
      ...(page > 1 ? { page: String(page) } : {}),
    }).toString()
    return `/${locale}${path}${query && `?${query}`}`
  }
  const isNarrowed = filters.state !== 'all' || filters.group !== null || filters.q !== ''
  return (
    <>
      <DeskHead event={event} title={t('people.title')} locale={locale} />
      {asked.saved === 'seat' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('people.saved')}
        </Notice>
      )}
      <Tabs
        label={t('people.title')}
        items={event.counts.map(({ name, count }) => ({
          href: addressOf({ state: name }),
          label: t(`people.filter.${name}`),
          isCurrent: name === filters.state,
          count: formatter(locale).number(count),
        }))}
      />
      <Filters
        locale={locale}
        action={`/${locale}${path}`}
        search={{ name: 'q', label: t('people.search'), value: filters.q }}
        filters={[
          {
            name: 'group',
            label: t('group'),
            value: filters.group ?? '',
            options: event.groups.map((value) => ({ value, label: ui(`group.${value}`) })),
          },
        ]}
      />
      <List
        count={t('people.count', { count: event.count })}
        empty={
          isNarrowed ? (
            <EmptyState title={t('people.empty')} />
          ) : (
            <EmptyState title={t('people.emptyAll')}>{t('people.emptySays')}</EmptyState>
          )
        }
      >
        {event.people.map((person) => (
          <PersonEntry key={person.id} {...{ person, event, locale, path }} />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={event.pages}
        href={(page) => addressOf({ page })}
      />
      {event.people.length > 0 && <PrintButton locale={locale} />}
      {event.mayEnter.length > 0 && (
        <Section title={t('enter.title')} id="enter">
          <EnterPerson
            slug={slug}
            criteria={event.criteria}
            people={await ask((actor) => participantsToEnter(actor, slug))}
            {...{ locale, path }}
          />
        </Section>
      )}
    </>
  )
}

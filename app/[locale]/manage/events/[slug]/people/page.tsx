import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { EnterPerson } from '@/components/seats/enter-person'
import { PersonEntry } from '@/components/seats/person-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Tabs } from '@/components/ui/tabs'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { participantsToEnter, peopleOf } from '@/lib/seats/queries'
import { isPeopleFilter, inFilter, peopleFilters } from '@/lib/seats/people-filters'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ state?: string | string[]; saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => peopleOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'seats')('people.titleOf', { title }) }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'seats')
  const { state, saved } = await searchParams
  const filter = isPeopleFilter(state) ? state : 'all'
  const event = await load(slug)
  const shown = event.people.filter((person) => inFilter(person.state, filter))
  const path = `/manage/events/${slug}/people`
  return (
    <>
      <DeskHead event={event} title={t('people.title')} locale={locale} />
      {saved === 'seat' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('people.saved')}
        </Notice>
      )}
      <Tabs
        label={t('people.title')}
        items={peopleFilters.map((name) => ({
          href: name === 'all' ? `/${locale}${path}` : `/${locale}${path}?state=${name}`,
          label: t(`people.filter.${name}`),
          isCurrent: name === filter,
          count: formatter(locale).number(
            event.people.filter((person) => inFilter(person.state, name)).length,
          ),
        }))}
      />
      <List
        count={t('people.count', { count: shown.length })}
        empty={
          event.people.length === 0 ? (
            <EmptyState title={t('people.emptyAll')}>{t('people.emptySays')}</EmptyState>
          ) : (
            <EmptyState title={t('people.empty')} />
          )
        }
      >
        {shown.map((person) => (
          <PersonEntry key={person.id} {...{ person, event, locale, path }} />
        ))}
      </List>
      {shown.length > 0 && <PrintButton locale={locale} />}
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

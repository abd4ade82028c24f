import type { Metadata } from 'next'
import { cache } from 'react'
import { SaidSearch } from '@/components/captions/said'
import { moreFilters } from '@/components/interviews/gallery-filters'
import { InterviewEntry } from '@/components/interviews/interview-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Words } from '@/components/ui/words'
import { isFiltered, pageAddress, pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { topicOptions } from '@/lib/dialogues/topics'
import { dialogueGallery, interviewFiltersOf } from '@/lib/interviews/list'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { seriesOfDialogue } from '@/lib/series/queries'
import { asksToSaveData } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const found = cache((slug: string, asked: string) =>
  ask((actor) =>
    dialogueGallery(
      actor,
      slug,
      interviewFiltersOf(Object.fromEntries(new URLSearchParams(asked))),
    ),
  ),
)

/** The head and the page ask once: the same words are the same question. */
const load = async ({ params, searchParams }: Props) => {
  const { slug } = await params
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return found(slug, new URLSearchParams(asked).toString())
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = localeOf(await props.params)
  const { dialogue } = await load(props)
  const title = inLanguage(dialogue.title, locale).text
  return { title: translator(locale, 'interviews')('gallery.titleOf', { title }) }
}

export default async function GalleryPage(props: Props) {
  const locale = localeOf(await props.params)
  const { dialogue, interviews, count, choices } = await load(props)
  const filters = interviewFiltersOf(await props.searchParams)
  const series = await ask((actor) => seriesOfDialogue(actor, dialogue.id))
  const t = translator(locale, 'interviews')
  const home = `/${locale}/dialogues/${dialogue.slug}`
  const address = `${home}/interviews`
  const withPicture = !(await asksToSaveData())
  return (
    <>
      <PageHead
        locale={locale}
        title={t('title')}
        crumbs={[{ href: home, label: <Words of={dialogue.title} locale={locale} /> }]}
        lead={<p>{t('list.lead')}</p>}
      />
      <Filters
        locale={locale}
        action={address}
        filters={[
          ...moreFilters(filters, choices, locale),
          {
            name: 'topic',
            label: translator(locale, 'dialogues')('filter.topic'),
            value: filters.topic ?? '',
            options: topicOptions(locale, choices.topics),
          },
        ]}
      />
      <List
        count={t('list.count', { count })}
        empty={
          isFiltered(filters) ? (
            <EmptyState
              title={t('list.noneFound')}
              action={<ButtonLink href={address}>{t('list.showAll')}</ButtonLink>}
            >
              <p>{t('list.noneFoundText')}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t('list.empty')}>
              <p>{t('list.emptyText')}</p>
            </EmptyState>
          )
        }
      >
        {interviews.map((interview) => (
          <InterviewEntry key={interview.slug} {...{ interview, locale, withPicture }} />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={pagesOf(count)}
        href={(page) => pageAddress(address, filters, page)}
      />
      {series.length > 0 && (
        <Section title={translator(locale, 'series')('title')} id="series">
          <ul className="list">
            {series.map((each) => (
              <Entry
                key={each.slug}
                headingLevel={3}
                href={`/${locale}/interviews/series/${each.slug}`}
                title={<Words of={each.title} locale={locale} />}
              >
                <p>{t('list.count', { count: each.count })}</p>
              </Entry>
            ))}
          </ul>
        </Section>
      )}
      <Section title={translator(locale, 'captions')('search.again')} id="said-in">
        <SaidSearch locale={locale} />
      </Section>
    </>
  )
}

import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { GroupMark } from '@/components/ui/group-mark'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { sittingOf } from '@/lib/facilitated/destinations'
import { entryPeople } from '@/lib/facilitated/queries/people'
import { peopleSearch } from '@/lib/facilitated/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'facilitated')('people.title') }
}

/** Whom something is entered for: the first thing to say, and a page of its own. */
export default async function EnterForSomebodyPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { q } = peopleSearch.parse(await searchParams)
  const page = await ask((actor) => entryPeople(actor, slug, q))
  const t = translator(locale, 'facilitated')
  const here = `/${locale}/manage/dialogues/${slug}`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: page.title }}
        title={t('people.title')}
        lead={t('people.lead')}
      />
      <Toolbar>
        <ButtonLink href={`/${locale}/enter/${slug}`}>{t('offline.go')}</ButtonLink>
        {page.canEnterView && (
          <ButtonLink href={`${here}/views/enter`}>{t('people.view')}</ButtonLink>
        )}
        {page.canImport && <ButtonLink href={`${here}/imports`}>{t('people.imports')}</ButtonLink>}
      </Toolbar>
      <Filters
        locale={locale}
        action={`${here}/enter`}
        filters={[]}
        search={{ name: 'q', label: t('people.search'), value: q }}
      />
      {page.count > 0 && <p className="hint">{t('people.tags')}</p>}
      <List
        count={t('people.count', { count: page.count, shown: page.people.length })}
        empty={<EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>}
      >
        {page.people.map(({ registrationId, name, group, tag }) => (
          <Entry
            key={registrationId}
            title={name}
            href={`/${locale}${sittingOf(slug, registrationId)}`}
            above={<GroupMark group={group} locale={locale} />}
          >
            <p className="text-small text-muted">{t('people.tag', { tag })}</p>
          </Entry>
        ))}
      </List>
    </>
  )
}

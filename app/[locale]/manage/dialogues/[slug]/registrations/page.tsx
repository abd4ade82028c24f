import type { Metadata } from 'next'
import { RegistrationEntry } from '@/components/registrations/registration-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { groupNames } from '@/components/ui/group-mark'
import { List } from '@/components/ui/list'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { registrationsOf } from '@/lib/registrations/queries'
import { listFilters, listStates } from '@/lib/registrations/schema'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('manage.title') }
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const { state = null, group = null, page, done } = await searchParams
  const chosen = listFilters.parse({ state, group, page })
  const list = await ask((actor) => registrationsOf(actor, slug, chosen))
  const here = `/${locale}/manage/dialogues/${slug}/registrations`
  const names = translator(locale, 'ui')
  const pageAddress = (n: number) => {
    const query = new URLSearchParams({ page: String(n) })
    if (chosen.state) query.set('state', chosen.state)
    if (chosen.group) query.set('group', chosen.group)
    return `${here}?${query}`
  }
  return (
    <>
      <PageHead
        locale={locale}
        title={t('manage.title')}
        lead={t('manage.lead')}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: inLanguage(list.title, locale).text,
          },
        ]}
      />
      {done === 'card' && <Notice kind="good" locale={locale} title={t('card.removed')} isAnswer />}
      <Toolbar>
        {list.mayEnter && (
          <ButtonLink kind="main" href={`${here}/new`}>
            {t('manage.enter')}
          </ButtonLink>
        )}
        {list.mayCall && (
          <ButtonLink href={`/${locale}/manage/dialogues/${slug}/calls`}>
            {t('manage.calls')}
          </ButtonLink>
        )}
      </Toolbar>
      <Filters
        locale={locale}
        action={here}
        filters={[
          {
            name: 'state',
            label: t('manage.state'),
            value: chosen.state ?? '',
            options: listStates.map((value) => ({ value, label: t(`manage.filter.${value}`) })),
          },
          {
            name: 'group',
            label: t('manage.group'),
            value: chosen.group ?? '',
            options: groupNames.map((value) => ({ value, label: names(`group.${value}`) })),
          },
        ]}
      />
      <List
        count={t('manage.count', { count: list.count })}
        empty={<EmptyState title={t('manage.empty')}>{t('manage.emptyText')}</EmptyState>}
      >
        {list.rows.map((row) => (
          <RegistrationEntry
            key={row.id}
            registration={row}
            href={`${here}/${row.id}`}
            locale={locale}
          />
        ))}
      </List>
      <Pager locale={locale} page={list.page} pages={list.pages} href={pageAddress} />
    </>
  )
}

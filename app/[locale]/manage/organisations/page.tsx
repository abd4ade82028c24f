import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { listOrganisations } from '@/lib/organisations/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'organisations')('title') }
}

export default async function OrganisationsPage({ params }: Props) {
  const locale = localeOf(await params)
  const { organisations } = await ask(listOrganisations)
  const t = translator(locale, 'organisations')
  const add = (
    <ButtonLink kind="main" icon="plus" href={`/${locale}/manage/organisations/new`}>
      {t('add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      >
        <p className="mt-6">{add}</p>
      </PageHead>
      <List
        count={t('count', { count: organisations.length })}
        empty={
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      >
        {organisations.map(({ slug, name, group, country, isArchived }) => (
          <Entry
            key={slug}
            href={`/${locale}/organisations/${slug}`}
            title={name}
            above={isArchived && <StatusWord>{t('archivedWord')}</StatusWord>}
            facts={[
              {
                term: t('field.group'),
                detail: group && <GroupMark group={group} locale={locale} />,
              },
              {
                term: t('field.country'),
                detail: country ? formatter(locale).country(country) : t('field.countryNone'),
              },
            ]}
          />
        ))}
      </List>
    </>
  )
}

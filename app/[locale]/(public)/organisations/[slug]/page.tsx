import type { Metadata } from 'next'
import { cache } from 'react'
import { DialogueEntry } from '@/components/dialogues/dialogue-entry'
import { ListedEntries } from '@/components/dialogues/listed-entries'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { OutsideLink } from '@/components/ui/link'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { organisationPage } from '@/lib/organisations/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => organisationPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { name, about } = await load(slug)
  return { title: name, ...(about && { description: inLanguage(about, locale).text }) }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const organisation = await load(slug)
  const { dialogues, listed } = organisation.dialogues
  const { website, contactEmail, country } = organisation
  const t = translator(locale, 'organisations')
  const td = translator(locale, 'dialogues')
  const done = `done.${String((await searchParams).done)}`
  return (
    <>
      <PageHead
        locale={locale}
        above={organisation.group && <GroupMark group={organisation.group} locale={locale} />}
        title={organisation.name}
        lead={organisation.about && <Words as="p" of={organisation.about} locale={locale} />}
      >
        {organisation.mayEdit && (
          <ButtonLink href={`/${locale}/manage/organisations/${slug}`}>{t('change')}</ButtonLink>
        )}
      </PageHead>
      {organisation.mayEdit && t.has(done) && (
        <Notice kind="good" locale={locale} title={t(done)} isAnswer />
      )}
      {organisation.isArchived && (
        <Notice locale={locale} title={t('archived')}>
          <p>{t('archivedText')}</p>
        </Notice>
      )}
      <Facts
        items={[
          { term: td('page.where'), detail: country ? formatter(locale).country(country) : null },
          {
            term: t('contact'),
            detail: contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
          },
          {
            term: t('website'),
            detail: website && (
              <OutsideLink href={website} locale={locale}>
                {new URL(website).hostname}
              </OutsideLink>
            ),
          },
        ]}
      />
      <Section title={t('hosts')} id="dialogues">
        <List
          count={td('list.count', { count: dialogues.length })}
          empty={<EmptyState title={t('hostsNone')} />}
        >
          {dialogues.map((dialogue) => (
            <DialogueEntry
              key={dialogue.slug}
              dialogue={dialogue}
              locale={locale}
              headingLevel={3}
            />
          ))}
        </List>
      </Section>
      {listed.length > 0 && (
        <Section title={td('list.listed')}>
          <ListedEntries listed={listed} locale={locale} />
        </Section>
      )}
    </>
  )
}

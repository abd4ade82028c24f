import type { Metadata } from 'next'
import { cache } from 'react'
import { CommitmentEntry } from '@/components/commitments/commitment-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { Words } from '@/components/ui/words'
import { commitmentsOfDialogue } from '@/lib/commitments/queries/list'
import { leadershipPage, type LeadershipPage } from '@/lib/leadership/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { bandText } from '@/lib/registrations/bands'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => leadershipPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const { dialogue } = await load(slug)
  const title = inLanguage(dialogue.title, locale).text
  return { title: translator(locale, 'leadership')('title', { dialogue: title }) }
}

export default async function LeadershipPageOf({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'leadership')
  const page = await load(slug)
  const { id } = page.dialogue
  const commitments = await ask((actor) => commitmentsOfDialogue(actor, id))
  const dialogue = inLanguage(page.dialogue.title, locale).text
  return (
    <>
      <PageHead
        locale={locale}
        title={t('title', { dialogue })}
        lead={<p>{t('lead')}</p>}
        crumbs={[{ href: `/${locale}/dialogues/${slug}`, label: dialogue }]}
      >
        {page.mayWork && (
          <p className="mt-4">
            <ButtonLink href={`/${locale}/manage/dialogues/${slug}/leadership`}>
              {t('desk')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      <Section title={t('mandate')} id="mandate">
        <Words as="p" of={page.mandate} locale={locale} />
        {page.startsOn && (
          <p className="text-muted">
            {page.endsOn
              ? formatter(locale).days(page.startsOn, page.endsOn)
              : t('since', { day: formatter(locale).day(page.startsOn) })}
          </p>
        )}
      </Section>
      <Section title={t('members')} id="members">
        <Members page={page} locale={locale} />
      </Section>
      <Section title={t('meetings')} id="meetings">
        <Meetings page={page} locale={locale} />
      </Section>
      <Section
        title={t('promises')}
        id="promises"
        action={<a href={`/${locale}/dialogues/${slug}/commitments`}>{t('allPromises')}</a>}
      >
        <List
          count={translator(locale, 'commitments')('count', { count: commitments.length })}
          empty={<EmptyState title={translator(locale, 'commitments')('none.title')} />}
        >
          {commitments.map((commitment) => (
            <CommitmentEntry
              key={commitment.publicId}
              headingLevel={3}
              showsDialogue={false}
              {...{ commitment, locale }}
            />
          ))}
        </List>
      </Section>
    </>
  )
}

function Members({ page, locale }: { page: LeadershipPage; locale: Locale }) {
  const t = translator(locale, 'leadership')
  return (
    <>
      {page.named.length > 0 && (
        <Table
          caption={t('membersCaption')}
          columns={[
            { label: t('name') },
            { label: t('group') },
            { label: t('roleAndOrganisation') },
          ]}
          rows={page.named.map((member) => ({
            id: member.id,
            cells: [
              `${member.name}${member.isChair ? ` (${t('chair')})` : ''}`,
              <GroupMark key="group" group={member.group} locale={locale} />,
              [member.role, member.organisation].filter(Boolean).join(', '),
            ],
          }))}
        />
      )}
      {page.hasOthers && <p className="mt-4">{t('others')}</p>}
      {page.others.length > 0 && (
        <>
          <p>{t('othersByGroup')}</p>
          <ul>
            {page.others.map(({ group, people }) => (
              <li key={group}>
                <GroupMark group={group} locale={locale} />: {bandText(people, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
      {page.named.length === 0 && !page.hasOthers && <EmptyState title={t('noMembers')} />}
    </>
  )
}

function Meetings({ page, locale }: { page: LeadershipPage; locale: Locale }) {
  const t = translator(locale, 'leadership')
  if (page.meetings.length === 0) return <EmptyState title={t('noMeetings')} />
  return (
    <ul className="list">
      {page.meetings.map((meeting) => (
        <li key={meeting.id} className="entry">
          <div className="entry-body">
            <h3>
              <Words of={meeting.title} locale={locale} />
            </h3>
            <p className="text-small text-muted">{formatter(locale).day(meeting.on)}</p>
            {meeting.outcome ? (
              <Words as="p" of={meeting.outcome} locale={locale} />
            ) : (
              <p className="text-muted">{t('noOutcome')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { GroupForm, MeetingForm, MemberForm } from '@/components/leadership/desk-forms'
import { MembersAtDesk } from '@/components/leadership/members-at-desk'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { leadershipDesk } from '@/lib/leadership/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'leadership')('deskTitle') }
}

export default async function LeadershipDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'leadership')
  const desk = await ask((actor) => leadershipDesk(actor, slug))
  const path = `/manage/dialogues/${slug}/leadership`
  const { day } = formatter(locale)
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: desk.title }}
        title={t('deskTitle')}
        lead={<p>{t('deskLead')}</p>}
      />
      <Done of={(await searchParams).done} from="leadership" locale={locale} />
      {desk.mayWrite && (
        <Section title={t('mandate')} id="mandate">
          <GroupForm {...{ desk, slug, locale, path }} />
        </Section>
      )}
      {desk.form && (
        <>
          <Section title={t('members')} id="members">
            <MembersAtDesk {...{ desk, slug, locale, path }} />
            {desk.mayWrite && <MemberForm {...{ desk, slug, locale, path }} />}
          </Section>
          <Section title={t('meetings')} id="meetings">
            {desk.meetings.length === 0 && <EmptyState title={t('noMeetings')} />}
            <ul className="list">
              {desk.meetings.map((meeting) => (
                <li key={meeting.id} className="entry">
                  <div className="entry-body">
                    <h3>
                      <Words of={meeting.title} locale={locale} />
                    </h3>
                    <p className="text-small text-muted">
                      {day(meeting.on)} · {t(meeting.isPublic ? 'isPublic' : 'isNotPublic')}
                    </p>
                    {meeting.outcome && <Words as="p" of={meeting.outcome} locale={locale} />}
                  </div>
                </li>
              ))}
            </ul>
            {desk.mayWrite && <MeetingForm {...{ slug, locale, path }} />}
          </Section>
        </>
      )}
    </>
  )
}

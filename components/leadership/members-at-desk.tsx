import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { StatusWord } from '@/components/ui/tag'
import { letMemberGo, memberSaidYes, showMembersCode } from '@/lib/leadership/actions'
import type { LeadershipDesk } from '@/lib/leadership/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  desk: LeadershipDesk
  slug: string
  locale: Locale
  path: string
}

/** The members, and how each came to stand there by name, or not yet. */
export function MembersAtDesk({ desk, slug, locale, path }: Props) {
  const t = translator(locale, 'leadership')
  if (desk.members.length === 0) return <EmptyState title={t('noMembers')} />
  return (
    <ul className="list">
      {desk.members.map((member) => (
        <li key={member.id} className="entry">
          <div className="entry-body">
            <p>
              <strong>{member.name}</strong>{' '}
              <StatusWord kind={member.optedInHow ? 'good' : 'neutral'}>
                {member.leftOn
                  ? t('left', { day: formatter(locale).day(member.leftOn) })
                  : t(member.optedInHow ? `optedIn.${member.optedInHow}` : 'notNamed')}
              </StatusWord>
            </p>
            <p className="text-small text-muted">
              <GroupMark group={member.group} locale={locale} />{' '}
              {[member.role, member.organisation].filter(Boolean).join(', ')}
            </p>
            {member.code && (
              <p>
                {t('code')} <strong className="control-code">{member.code}</strong>
              </p>
            )}
            {!member.leftOn && <Deeds {...{ member, desk, slug, locale, path }} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Deeds({
  member,
  desk,
  slug,
  locale,
  path,
}: Props & { member: LeadershipDesk['members'][number] }) {
  const t = translator(locale, 'leadership')
  const which = (
    <>
      <Hidden name="slug" value={slug} />
      <Hidden name="memberId" value={member.id} />
    </>
  )
  return (
    <>
      {member.mayHear && !member.optedInHow && (
        <Details summary={t('hear')}>
          <Form action={memberSaidYes} id={`hear-${member.id}`} {...{ locale, path }}>
            {which}
            <DateField name="heardOn" label={t('heardOn')} />
            <FormEnd>
              <Submit>{t('hear')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {member.mayGiveCode && (
        <Form action={showMembersCode} id={`code-${member.id}`} {...{ locale, path }}>
          {which}
          <FormEnd>
            <Submit kind="plain">{t('giveCode')}</Submit>
          </FormEnd>
        </Form>
      )}
      {desk.mayWrite && (
        <Details summary={t('letGo')}>
          <Form action={letMemberGo} id={`go-${member.id}`} {...{ locale, path }}>
            {which}
            <DateField name="leftOn" label={t('leftOn')} />
            <FormEnd>
              <Submit kind="danger">{t('letGo')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </>
  )
}

import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Time } from '@/components/ui/time'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { InvitationState } from './invitation-state'
import type { One } from './one'

interface InvitationFactsProps {
  one: One
  /** The address of the list. */
  list: string
  locale: Locale
}

/** Who is asked, how, and where it stands. */
export function InvitationFacts({ one, list, locale }: InvitationFactsProps) {
  const t = translator(locale, 'invitations')
  const { invitation } = one
  const { language, number } = formatter(locale)
  const day = (at: Date | null) => at && <Time at={at} locale={locale} zone={one.zone} />
  const other = (person: { id: string; name: string } | null) =>
    person && <a href={`${list}/${person.id}`}>{person.name}</a>
  const { group, state, isExpired, organisationName, roleTitle, channel, answerOn } = invitation
  return (
    <Facts
      items={[
        { term: t('list.state'), detail: <InvitationState {...{ state, isExpired, locale }} /> },
        { term: t('one.seat'), detail: invitation.seat && t(`seats.${invitation.seat}`) },
        { term: t('list.group'), detail: <GroupMark group={group} locale={locale} /> },
        { term: t('form.organisation'), detail: organisationName },
        { term: t('form.roleTitle'), detail: roleTitle },
        { term: t('list.channel'), detail: t(`channels.${channel}`) },
        { term: t('form.language'), detail: language(invitation.language) },
        { term: t('one.delegable'), detail: t(invitation.isDelegable ? 'yes' : 'no') },
        {
          term: t('one.answerBy'),
          detail: answerOn && <Time at={new Date(`${answerOn}T00:00:00Z`)} locale={locale} />,
        },
        { term: t('one.sentOn'), detail: day(invitation.sentAt) },
        {
          term: t('one.reminders'),
          detail: invitation.reminders > 0 && number(invitation.reminders),
        },
        { term: t('one.answered'), detail: day(invitation.answeredAt) },
        { term: t('one.reason'), detail: invitation.answer },
        { term: t('one.from'), detail: other(invitation.delegatedFrom) },
        { term: t('one.to'), detail: other(invitation.delegatedTo) },
      ].map(({ term, detail }) => ({ term, detail: detail === false ? null : detail }))}
    />
  )
}

import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Time } from '@/components/ui/time'
import type { BehindCode } from '@/lib/invitations/by-code'
import { placeOf } from '@/lib/invitations/wording'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

export interface RsvpProps {
  found: NonNullable<BehindCode>
  locale: Locale
}

/** What the invitation is to: days, district and group; the venue only for those who come. */
export function RsvpFacts({ found, locale }: RsvpProps) {
  const t = translator(locale, 'invitations')
  const { event, group, answerOn, ended, state } = found
  const isOpen = ended === null && state !== 'accepted'
  return (
    <>
      <Facts
        items={[
          { term: t('rsvp.when'), detail: formatter(locale).days(event.startsOn, event.endsOn) },
          { term: t('rsvp.where'), detail: placeOf(locale, event) },
          { term: t('rsvp.venue'), detail: event.venue },
          { term: t('rsvp.group'), detail: <GroupMark group={group} locale={locale} /> },
          {
            term: t('rsvp.until'),
            detail: isOpen && answerOn && (
              <Time at={new Date(`${answerOn}T00:00:00Z`)} locale={locale} show="weekday" />
            ),
          },
        ].map(({ term, detail }) => ({ term, detail: detail === false ? null : detail }))}
      />
      {isOpen && <p className="text-small text-muted">{t('rsvp.venueLater')}</p>}
    </>
  )
}

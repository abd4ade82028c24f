import { GroupMark } from '@/components/ui/group-mark'
import { Details } from '@/components/ui/details'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import type { RegistrationState } from '@/generated/prisma/enums'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { PeopleOfEvent, PersonOfEvent } from '@/lib/seats/people'
import { PersonDeeds } from './person-deeds'
import { criterionText, reasonText } from './words'

export interface PersonProps {
  person: PersonOfEvent
  event: PeopleOfEvent
  locale: Locale
  path: string
}

const kinds: Record<RegistrationState, 'good' | 'warning' | 'danger' | 'neutral'> = {
  invited: 'neutral',
  applied: 'warning',
  offered: 'warning',
  confirmed: 'good',
  attended: 'good',
  waitlisted: 'neutral',
  declined: 'danger',
  withdrawn: 'danger',
  noShow: 'danger',
}

/** Somebody on the way to the event: where they stand, why, how they came there, and what can be done. */
export function PersonEntry(props: PersonProps) {
  const { person, event, locale } = props
  const t = translator(locale, 'seats')
  const dates = formatter(locale)
  const meets = event.criteria.filter(({ id }) => person.meets.includes(id))
  return (
    <Entry
      title={person.name}
      headingLevel={2}
      above={
        <>
          <StatusWord kind={kinds[person.state]}>{t(`state.${person.state}`)}</StatusWord>{' '}
          {person.group && <GroupMark group={person.group} locale={locale} />}
        </>
      }
    >
      <div>
        {person.state === 'offered' && person.offerEndsAt && (
          <p>
            {t('people.until', {
              until: `${dates.dayAndTime(person.offerEndsAt, event.timeZone)} (${dates.zone(event.timeZone)})`,
            })}
          </p>
        )}
        {person.why && (
          <p className="text-muted">{reasonText(person.why, event.criteria, locale)}</p>
        )}
        {person.block && <p className="text-muted">{t('people.block', { name: person.block })}</p>}
        {meets.length > 0 && (
          <p className="text-muted">
            {dates.list(meets.map((criterion) => criterionText(criterion, locale)))}
          </p>
        )}
        <Details summary={t('people.history')}>
          <ol>
            {person.changes.map((change) => (
              <li key={change.id}>
                {dates.dayAndTime(change.at, event.timeZone)}: {t(`state.${change.to}`)}
                {change.cause && ` (${t(`cause.${change.cause as 'claimed'}`)})`},{' '}
                {change.by === null
                  ? t('people.byRule')
                  : change.by === 'self'
                    ? t('people.bySelf')
                    : t('people.by', { name: change.by })}
                {change.reason && `. ${t('people.reason', { reason: change.reason })}`}
                {change.why && `. ${reasonText(change.why, event.criteria, locale)}`}
              </li>
            ))}
          </ol>
        </Details>
        <PersonDeeds {...props} />
      </div>
    </Entry>
  )
}

import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { EventPage } from '@/lib/events/queries'
import { isSessionKind } from '@/lib/agendas/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { isBlank } from '@/lib/platform/translated'

type AgendaSession = EventPage['sessions'][number]

/** The sessions under their days, in the event's own time, each with the rule that binds what is said. */
export function Agenda<Session extends AgendaSession>({
  sessions,
  zone,
  locale,
  after,
}: {
  sessions: readonly Session[]
  zone: string
  locale: Locale
  /** What the editing side puts under a session. */
  after?: (session: Session) => ReactNode
}) {
  const dates = formatter(locale)
  const dayOf = ({ startsAt }: AgendaSession) => dates.weekday(startsAt, zone)
  const days = [...new Set(sessions.map(dayOf))]
  return (
    <>
      {days.map((day) => (
        <section key={day} className="agenda-day">
          <h3>{day}</h3>
          <ol className="agenda">
            {sessions
              .filter((session) => dayOf(session) === day)
              .map((session) => (
                <li key={session.id} className="agenda-item">
                  <p className="agenda-time">
                    <time dateTime={session.startsAt.toISOString()}>
                      {dates.times(session.startsAt, session.endsAt, zone)}
                    </time>
                  </p>
                  <SessionBody session={session} locale={locale} />
                  {after?.(session)}
                </li>
              ))}
          </ol>
        </section>
      ))}
      <Rules sessions={sessions} locale={locale} />
    </>
  )
}

function SessionBody({ session, locale }: { session: AgendaSession; locale: Locale }) {
  const t = translator(locale, 'events')
  return (
    <div>
      <h4>
        <Words of={session.title} locale={locale} />
      </h4>
      <p className="text-small text-muted">
        {[isSessionKind(session.kind) ? t(`kinds.${session.kind}`) : '', session.place]
          .filter((part) => part)
          .join(' · ')}{' '}
        <Tag>{t(`rules.${session.rule}.name`)}</Tag>
      </p>
      {session.description && !isBlank(session.description) && (
        <p>
          <Words of={session.description} locale={locale} />
        </p>
      )}
    </div>
  )
}

/** What the rules named above mean, once each. */
function Rules({ sessions, locale }: { sessions: readonly AgendaSession[]; locale: Locale }) {
  const t = translator(locale, 'events')
  const rules = [...new Set(sessions.map(({ rule }) => rule))]
  return (
    <dl className="agenda-rules text-small">
      {rules.map((rule) => (
        <div key={rule}>
          <dt>{t(`rules.${rule}.name`)}</dt>
          <dd>{t(`rules.${rule}.says`)}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { isSessionKind } from '@/lib/agendas/schema'
import type { SessionShown } from '@/lib/agendas/shown'
import { together } from '@/lib/agendas/together'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { isBlank } from '@/lib/platform/translated'

interface AgendaProps<Session extends SessionShown> {
  sessions: readonly Session[]
  zone: string
  locale: Locale
  /** What the editing side puts under a session. */
  after?: (session: Session) => ReactNode
}

/**
 * The sessions under their days, in the event's own time, each with the rule that binds what is said. What runs at
 * the same time stands side by side where there is room, and under one heading that says so everywhere.
 */
export function Agenda<Session extends SessionShown>(props: AgendaProps<Session>) {
  const { sessions, zone, locale } = props
  const dates = formatter(locale)
  const days = new Map<string, Session[]>()
  for (const session of sessions) {
    const day = dates.weekday(session.startsAt, zone)
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="agenda-day">
          <h3>{day}</h3>
          <ol className="agenda">
            {together(ofDay).map((beside) => (
              <Beside key={beside[0]?.id} {...props} sessions={beside} />
            ))}
          </ol>
        </section>
      ))}
      <Rules sessions={sessions} locale={locale} />
    </>
  )
}

function Beside<Session extends SessionShown>(props: AgendaProps<Session>) {
  const { sessions, locale } = props
  const [only] = sessions
  if (only && sessions.length === 1)
    return (
      <li className="agenda-item" id={`session-${only.id}`}>
        <Item {...props} session={only} />
      </li>
    )
  return (
    <li className="agenda-beside">
      <p className="agenda-together">
        {translator(locale, 'agendas')('together', { count: sessions.length })}
      </p>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="agenda-item" id={`session-${session.id}`}>
            <Item {...props} session={session} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Item<Session extends SessionShown>({
  session,
  zone,
  locale,
  after,
}: AgendaProps<Session> & { session: Session }) {
  return (
    <>
      <p className="agenda-time">
        <time dateTime={session.startsAt.toISOString()}>
          {formatter(locale).times(session.startsAt, session.endsAt, zone)}
        </time>
      </p>
      <SessionBody session={session} locale={locale} />
      {after?.(session)}
    </>
  )
}

function SessionBody({ session, locale }: { session: SessionShown; locale: Locale }) {
  const t = translator(locale, 'events')
  return (
    <div>
      <h4>
        <Words of={session.title} locale={locale} />
      </h4>
      <p className="text-small text-muted">
        {[
          isSessionKind(session.kind) ? t(`kinds.${session.kind}`) : '',
          session.place,
          languagesOf(session, locale),
        ]
          .filter((part) => part)
          .join(' · ')}{' '}
        <Tag>{t(`rules.${session.rule}.name`)}</Tag>
      </p>
      {session.description && !isBlank(session.description) && (
        <p>
          <Words of={session.description} locale={locale} />
        </p>
      )}
      <Speakers session={session} locale={locale} />
    </div>
  )
}

function languagesOf({ languages }: SessionShown, locale: Locale): string {
  if (languages.length === 0) return ''
  const dates = formatter(locale)
  return translator(locale, 'agendas')('languages', {
    languages: dates.list(languages.map(dates.language)),
  })
}

function Speakers({ session: { speakers }, locale }: { session: SessionShown; locale: Locale }) {
  const t = translator(locale, 'agendas')
  if (speakers.length === 0) return null
  return (
    <ul className="agenda-speakers text-small">
      {speakers.map(({ id, part, name, says }) => (
        <li key={id}>
          {t(`parts.${part}`)}: <strong>{name}</strong>
          {says && `, ${says}`}
        </li>
      ))}
    </ul>
  )
}

/** What the rules named above mean, once each. */
function Rules({ sessions, locale }: { sessions: readonly SessionShown[]; locale: Locale }) {
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

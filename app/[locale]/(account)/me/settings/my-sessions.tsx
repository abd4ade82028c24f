import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import { endAllSessions, endOtherSession } from '@/lib/accounts/actions'
import type { LiveSession, MySettings } from '@/lib/accounts/queries'
import { now } from '@/lib/platform/clock'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

export function MySessions({ locale, settings }: { locale: Locale; settings: MySettings }) {
  const t = translator(locale, 'accounts')
  return (
    <Section title={t('settings.sessions.title')} id="sessions">
      <p className="hint mb-4">
        {t(settings.hasPassword ? 'settings.sessions.about' : 'settings.sessions.aboutWithout')}
      </p>
      <ul className="list">
        {settings.sessions.map((session) => (
          <SessionEntry key={session.id} session={session} locale={locale} />
        ))}
      </ul>
      <div className="mt-6">
        <Confirm ask={t('settings.sessions.all')}>
          <p>{t('settings.sessions.allAsk')}</p>
          <Form
            id="all-sessions"
            action={endAllSessions}
            locale={locale}
            path="/me/settings"
            label={t('settings.sessions.all')}
          >
            <Submit kind="danger">{t('settings.sessions.all')}</Submit>
          </Form>
        </Confirm>
      </div>
    </Section>
  )
}

function SessionEntry({ session, locale }: { session: LiveSession; locale: Locale }) {
  const t = translator(locale, 'accounts')
  const dates = formatter(locale)
  const facts = [
    t(`settings.sessions.method.${session.method}`),
    session.isShared ? t('settings.sessions.shared') : null,
    t('settings.sessions.since', { day: dates.day(session.createdAt) }),
    t('settings.sessions.seen', { age: dates.age(session.lastSeenAt, now()) }),
  ]
  return (
    <li className="entry">
      <div className="entry-body">
        {session.isThisOne && (
          <div className="entry-above">
            <StatusWord kind="good">{t('settings.sessions.this')}</StatusWord>
          </div>
        )}
        <p>{facts.filter((each) => each !== null).join(', ')}</p>
      </div>
      {!session.isThisOne && (
        <div className="entry-action">
          <Form
            id={`session-${session.id}`}
            action={endOtherSession}
            locale={locale}
            path="/me/settings"
          >
            <Hidden name="sessionId" value={session.id} />
            <Submit kind="plain">{t('settings.sessions.end')}</Submit>
          </Form>
        </div>
      )}
    </li>
  )
}

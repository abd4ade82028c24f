import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Entry } from '@/components/ui/list'
import { Toolbar } from '@/components/ui/layout'
import type { Call } from '@/lib/messages/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { called, showNumber } from '@/lib/registrations/actions'

/** One person to call: their number once asked for, and the words to say in their language. */
export function CallEntry({ call, locale }: { call: Call; locale: Locale }) {
  const t = translator(locale, 'registrations')
  const format = formatter(locale)
  const { phones, wording, forCaller, isUnmasked, mayUnmask } = call
  return (
    <Entry title={<span id={`call-${call.registrationId}`}>{call.name || t('erasedPerson')}</span>}>
      <p className="text-small text-muted">
        {t('calls.since', { day: format.day(call.createdAt) })}
      </p>
      <Facts
        items={[
          { term: t('calls.phone'), detail: phones.join(', ') || t('calls.noPhone') },
          { term: t('calls.speaks'), detail: format.language(call.language) },
        ]}
      />
      <blockquote lang={call.saidIn} className="mt-4">
        <p className="text-small text-muted" lang={locale}>
          {t('calls.say')}
        </p>
        <p>{wording.body}</p>
      </blockquote>
      {forCaller && (
        <Details summary={t('calls.inYours')}>
          <p>{forCaller.body}</p>
        </Details>
      )}
      <div className="mt-4">
        <Toolbar>
          <Form action={called} locale={locale} id={`called-${call.messageId}`}>
            <Hidden name="messageId" value={call.messageId} />
            <Submit kind="plain">{t('calls.called')}</Submit>
          </Form>
          {phones.length > 0 && mayUnmask && !isUnmasked && (
            <Form action={showNumber} locale={locale} id={`show-${call.messageId}`}>
              <Hidden name="registrationId" value={call.registrationId} />
              <Hidden name="reason" value={t('calls.reason')} />
              <Submit kind="quiet">{t('calls.show')}</Submit>
            </Form>
          )}
        </Toolbar>
      </div>
      {phones.length > 0 && !isUnmasked && (
        <p className="text-small text-muted">{t('calls.logged')}</p>
      )}
    </Entry>
  )
}

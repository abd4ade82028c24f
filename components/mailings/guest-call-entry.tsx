import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { CopyButton } from '@/components/ui/enhanced-buttons'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Toolbar } from '@/components/ui/layout'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { LanguageTag } from '@/components/ui/words'
import { calledGuest, showNumberOfGuest } from '@/lib/mailings/actions'
import type { GuestCall } from '@/lib/mailings/calls'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { TextMessageUse } from './text-message-use'

/** One person to call: their number once asked for, the words to say or to send, and a button for "told". */
export function GuestCallEntry({ call, locale }: { call: GuestCall; locale: Locale }) {
  const t = translator(locale, 'mailings')
  const format = formatter(locale)
  const { id, words, forCaller, phones, isUnmasked, calledAt, group } = call
  return (
    <Entry
      title={<span id={`call-${id}`}>{call.name}</span>}
      above={
        calledAt && (
          <StatusWord kind="good">{t('call.done', { day: format.day(calledAt) })}</StatusWord>
        )
      }
    >
      <Facts
        items={[
          { term: t('call.group'), detail: group && <GroupMark group={group} locale={locale} /> },
          { term: t('call.phone'), detail: phones.join(', ') || t('call.noPhone') },
          { term: t('call.speaks'), detail: format.language(call.language) },
        ]}
      />
      {!calledAt && (
        <>
          <blockquote className="mt-4">
            <p className="text-small text-muted">
              {t('call.text')}{' '}
              {words.short.lang !== locale && (
                <LanguageTag lang={words.short.lang} locale={locale} />
              )}
            </p>
            <p id={`text-${id}`} lang={words.short.lang}>
              {words.short.text}
            </p>
          </blockquote>
          <TextMessageUse use={call.textMessage} locale={locale} />
          {forCaller && (
            <Details summary={t('call.inYours')}>
              <p lang={forCaller.short.lang}>{forCaller.short.text}</p>
            </Details>
          )}
          <div className="mt-4">
            <Toolbar>
              <Form action={calledGuest} locale={locale} id={`called-${id}`}>
                <Hidden name="recipientId" value={id} />
                <Submit kind="plain">{t('call.mark')}</Submit>
              </Form>
              {phones.length > 0 && !isUnmasked && (
                <Form action={showNumberOfGuest} locale={locale} id={`show-${id}`}>
                  <Hidden name="recipientId" value={id} />
                  <Hidden name="reason" value={t('call.reason')} />
                  <Submit kind="quiet">{t('call.show')}</Submit>
                </Form>
              )}
              <CopyButton from={`text-${id}`} locale={locale} label={t('call.copy')} />
            </Toolbar>
          </div>
          {phones.length > 0 && !isUnmasked && (
            <p className="text-small text-muted">{t('call.logged')}</p>
          )}
        </>
      )}
    </Entry>
  )
}

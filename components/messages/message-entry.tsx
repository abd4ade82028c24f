import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { LanguageTag } from '@/components/ui/words'
import type { MyMessage } from '@/lib/messages/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** One message as its reader sees it. */
export function MessageEntry({
  message,
  locale,
  headingLevel,
}: {
  message: MyMessage
  locale: Locale
  headingLevel: 2 | 3
}) {
  const t = translator(locale, 'me')
  return (
    <Entry
      headingLevel={headingLevel}
      title={message.lang ? <span lang={message.lang}>{message.subject}</span> : message.subject}
      above={
        <>
          {!message.isRead && <StatusWord kind="warning">{t('messages.new')}</StatusWord>}{' '}
          <Time at={message.createdAt} locale={locale} show="day" />
        </>
      }
    >
      <p className="whitespace-pre-line" lang={message.lang}>
        {message.body}
      </p>
      {message.lang && (
        <p>
          <LanguageTag lang={message.lang} locale={locale} />
        </p>
      )}
      {message.path && (
        <p>
          <a href={`/${locale}${message.path}`}>{t('messages.open')}</a>
        </p>
      )}
    </Entry>
  )
}

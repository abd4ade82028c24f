import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
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
      title={message.subject}
      above={
        <>
          {!message.isRead && <StatusWord kind="warning">{t('messages.new')}</StatusWord>}{' '}
          <Time at={message.createdAt} locale={locale} show="day" />
        </>
      }
    >
      <p>{message.body}</p>
      {message.path && (
        <p>
          <a href={`/${locale}${message.path}`}>{t('messages.open')}</a>
        </p>
      )}
    </Entry>
  )
}

import type { TextMessage } from '@/lib/mailings/text-message'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What a text takes of a text message, and which letters make it take more. */
export function TextMessageUse({ use, locale }: { use: TextMessage; locale: Locale }) {
  const t = translator(locale, 'mailings')
  const { units, limit, messages, outside } = use
  return (
    <p className="text-small text-muted">
      {messages > 1 ? t('textUse.many', { units, messages }) : t('textUse.one', { units, limit })}{' '}
      {outside.length > 0 && t('textUse.outside', { letters: outside.slice(0, 8).join(' ') })}
    </p>
  )
}

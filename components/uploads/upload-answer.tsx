import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  /** What came of an upload, from the address: only sentences that we know, because it may say anything. */
  answer: string | string[] | undefined
  received: string
  locale: Locale
}

export function UploadAnswer({ answer, received, locale }: Props) {
  const refusals = translator(locale, 'refusals')
  if (answer === 'received') {
    return (
      <Notice kind="good" locale={locale} isAnswer>
        <p>{received}</p>
      </Notice>
    )
  }
  if (typeof answer === 'string' && answer.startsWith('upload.') && refusals.has(answer)) {
    return (
      <Notice kind="danger" locale={locale} isAnswer>
        <p>{refusals(answer)}</p>
      </Notice>
    )
  }
  return null
}

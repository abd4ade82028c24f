import { CodeEntry } from '@/components/form/code-entry'
import { openRsvp } from '@/lib/invitations/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Where the code of a letter is typed in. */
export function RsvpCode({ locale }: { locale: Locale }) {
  const t = translator(locale, 'invitations')
  const words = { label: t('rsvp.code'), hint: t('rsvp.codeHint'), open: t('rsvp.open') }
  return <CodeEntry action={openRsvp} locale={locale} path="/rsvp" {...words} />
}

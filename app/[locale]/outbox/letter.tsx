import { Details } from '@/components/ui/details'
import { Time } from '@/components/ui/time'
import type { OpenMail } from '@/lib/mail/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface LetterProps {
  mail: OpenMail
  locale: Locale
  /** The newest one is what somebody has come for. */
  isOpen: boolean
}

/** One letter as its plain text, with its links to press. */
export function Letter({ mail, locale, isOpen }: LetterProps) {
  const t = translator(locale, 'accounts')
  return (
    <li className="entry">
      <div className="entry-body">
        <h2 className="entry-title">{mail.subject}</h2>
        <p className="text-small text-muted">
          {t('outbox.to')} {mail.toAddress} ·{' '}
          <Time at={mail.createdAt} locale={locale} show="moment" />
        </p>
        <Details summary={t('outbox.read')} isOpen={isOpen}>
          <div className="whitespace-pre-line [overflow-wrap:anywhere]" lang={mail.language}>
            {/* What lies between blanks is a word; the portal's own addresses become links. */}
            {mail.text.split(/(\s+)/).map((word, index) =>
              word.startsWith(mail.origin) ? (
                <a key={index} href={word.slice(mail.origin.length)}>
                  {word}
                </a>
              ) : (
                word
              ),
            )}
          </div>
        </Details>
      </div>
    </li>
  )
}

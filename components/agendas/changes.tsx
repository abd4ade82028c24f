import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import type { AgendaChange } from '@/lib/agendas/stored'
import type { VersionShown } from '@/lib/agendas/versions'
import { changeInWords } from '@/lib/agendas/wording'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What differs, one sentence each. */
export function Changes({ changes, locale }: { changes: readonly AgendaChange[]; locale: Locale }) {
  if (changes.length === 0) return null
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.id + change.kind}>{changeInWords(change, locale)}</li>
      ))}
    </ul>
  )
}

interface VersionProps {
  version: VersionShown
  headingLevel: 2 | 3
  zone: string
  locale: Locale
}

/** One version: when it was given out, what the convenor said of it, and what it changed. */
export function Version({ version, headingLevel, zone, locale }: VersionProps) {
  const t = translator(locale, 'agendas')
  const { number, publishedAt, changes, note } = version
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <Heading>{t('history.version', { number })}</Heading>
      <p className="text-muted">
        <Time at={publishedAt} zone={zone} locale={locale} show="moment" />
      </p>
      {note && (
        <p>
          <Words of={note} locale={locale} />
        </p>
      )}
      {changes.length > 0 ? (
        <Changes changes={changes} locale={locale} />
      ) : (
        <p>{t('history.first')}</p>
      )}
    </>
  )
}

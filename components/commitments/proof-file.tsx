import { Words } from '@/components/ui/words'
import { endingOf } from '@/lib/commitments/file-ending'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

interface ProofFileProps {
  id: string
  file: { contentType: string; bytes: number }
  /** What is to be seen in it. */
  text: Translated
  locale: Locale
}

/** A file that shows how far a promise is: what, of which kind and how large stand before the choice. */
export function ProofFile({ id, file, text, locale }: ProofFileProps) {
  const t = translator(locale, 'commitments')
  const { megabytes } = formatter(locale)
  return (
    <a href={`/api/commitments/proofs/${id}`}>
      <Words of={text} locale={locale} />{' '}
      {t('file.kind', {
        type: endingOf(file.contentType).toUpperCase(),
        size: megabytes(file.bytes),
      })}
    </a>
  )
}

import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { ResearchInShort as InShort } from '@/lib/research/queries'
import { PaperLines } from './paper-lines'

/** On the page of a dialogue: its concept note, and the way to all research that informs it. */
export function ResearchInShort({
  research,
  slug,
  locale,
}: {
  research: InShort
  slug: string
  locale: Locale
}) {
  const t = translator(locale, 'research')
  if (!research.isThere) return null
  return (
    <Section
      title={t('short')}
      id="research"
      action={<a href={`/${locale}/dialogues/${slug}/research`}>{t('all')}</a>}
    >
      <p>{t('lead')}</p>
      {research.conceptNotes.length > 0 && (
        <div className="mt-4">
          <PaperLines papers={research.conceptNotes} locale={locale} />
        </div>
      )}
    </Section>
  )
}

import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { limits } from '@/lib/summaries/schema'
import type { Citable } from '@/lib/summaries/picker'

/** Notes of the dialogue's sessions, as those who may read them see them. */
export function PickNotes({ notes, locale }: { notes: Citable['notes']; locale: Locale }) {
  const t = translator(locale, 'summaries')
  if (notes.length === 0) return null
  return (
    <div>
      <h3>{t('manage.cite.notes')}</h3>
      <p className="hint">{t('manage.cite.notesHint')}</p>
      <ul className="picker mt-4">
        {notes.map(({ id, words, session, on, rule, kind, isForStaff, isCited }) => (
          <li key={id}>
            <input type="checkbox" name="notes" value={id} id={`note-${id}`} disabled={isCited} />
            <label htmlFor={`note-${id}`}>
              <Words of={session} locale={locale} />
              {` · ${formatter(locale).day(new Date(`${on}T00:00:00Z`))} · ${t(`rule.${rule}.name`)}`}
              {isCited && <span className="text-muted"> · {t('manage.cite.already')}</span>}
              <span className="quote-words block" lang={words?.language} dir="auto">
                {words?.text}
              </span>
              {kind === 'agreed' && <span className="quote-note">{t('quote.agreed')}</span>}
              {isForStaff && <span className="quote-note">{t('quote.staffOnly')}</span>}
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Documents that inform the dialogue first. */
export function PickDocuments({
  documents,
  locale,
}: {
  documents: Citable['documents']
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  if (documents.length === 0) return null
  return (
    <div>
      <h3>{t('manage.cite.documents')}</h3>
      <ul className="picker mt-4">
        {documents.map(({ id, slug, title, authors, year }, index) => (
          <li key={id}>
            <input
              type="checkbox"
              name={`documents.${index}.slug`}
              value={slug}
              id={`document-${slug}`}
            />
            <label htmlFor={`document-${slug}`}>
              <Words of={title} locale={locale} />
              {[formatter(locale).list(authors), year === null ? '' : String(year)]
                .filter(Boolean)
                .map((fact) => ` · ${fact}`)
                .join('')}
            </label>
            <div className="picker-moment">
              <label>
                {t('manage.cite.locator')}
                <VisuallyHidden>: {slug}</VisuallyHidden>{' '}
                <input
                  type="text"
                  name={`documents.${index}.locator`}
                  className="control"
                  maxLength={limits.locator}
                  size={14}
                  autoComplete="off"
                />
              </label>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Paper } from '@/lib/research/shown'

/** Documents in a line each: what they are called, of what kind they are and who wrote them. */
export function PaperLines({ papers, locale }: { papers: readonly Paper[]; locale: Locale }) {
  const t = translator(locale, 'library')
  const { list } = formatter(locale)
  return (
    <ul className="plain-list grid gap-1">
      {papers.map(({ slug, kind, title, authors }) => (
        <li key={slug}>
          <a href={`/${locale}/library/${slug}`}>
            <Words of={title} locale={locale} />
          </a>{' '}
          <span className="text-small text-muted">
            {[t(`kind.${kind}`), list(authors)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

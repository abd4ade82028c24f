import { MarkdownWords } from '@/components/summaries/markdown-words'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { ReadOutPage } from '@/lib/reviews/queries'

/** The words of the draft and nothing else, large, part by part. */
export function ReadAloud({ page, locale }: { page: ReadOutPage; locale: Locale }) {
  const t = translator(locale, 'reviews')
  const summaries = translator(locale, 'summaries')
  const { title, brief, participation, version } = page
  const findings = version.parts.filter(({ kind }) => kind === 'finding').map(({ id }) => id)
  return (
    <div className="read-aloud">
      <h2>
        <Words of={title} locale={locale} />
      </h2>
      <h3>{summaries('brief')}</h3>
      <MarkdownWords of={brief} locale={locale} />
      <MarkdownWords of={participation} locale={locale} />
      {version.parts.map(({ id, kind, heading, body, against, between }) => (
        <section key={id}>
          {kind === 'finding' && (
            <p className="text-muted">
              {t('readOut.findings', { number: findings.indexOf(id) + 1 })}
            </p>
          )}
          <h3>
            <Words of={heading} locale={locale} />
          </h3>
          <MarkdownWords of={body} locale={locale} />
          {kind === 'finding' && against && <h4>{summaries('finding.against')}</h4>}
          {kind === 'disagreement' && against && <h4>{summaries('sides.other')}</h4>}
          <MarkdownWords of={against} locale={locale} />
          {between && <h4>{summaries('sides.between')}</h4>}
          <MarkdownWords of={between} locale={locale} />
        </section>
      ))}
    </div>
  )
}

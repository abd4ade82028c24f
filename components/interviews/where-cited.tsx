import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { momentText, momentWords } from '@/lib/interviews/moment'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { CitingSummary } from '@/lib/summaries/citing'

interface WhereCitedProps {
  summaries: readonly CitingSummary[]
  locale: Locale
}

/** The published summaries that stand on an interview, and which of their findings do; nothing where none does. */
export function WhereCited({ summaries, locale }: WhereCitedProps) {
  if (summaries.length === 0) return null
  const t = translator(locale, 'interviews')
  return (
    <Section title={t('cited.title')} id="cited">
      <ul className="list">
        {summaries.map(({ slug, title, findings }) => {
          const summary = `/${locale}/summaries/${slug}`
          return (
            <li key={slug} className="entry">
              <div className="entry-body">
                <h3 className="entry-title">
                  <a href={summary}>
                    <Words of={title} locale={locale} />
                  </a>
                </h3>
                {findings.map(({ number, heading, moments }) => (
                  <p key={number}>
                    <a href={`${summary}#finding-${number}`}>{t('cited.finding', { number })}</a>{' '}
                    <Words of={heading} locale={locale} />
                    {moments.map((moment) => (
                      <span key={moment.start}>
                        {' · '}
                        <a href={`?t=${momentText(moment)}#player`}>{momentWords(moment)}</a>
                      </span>
                    ))}
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

import { CopyButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { licence } from '@/lib/summaries/licence'
import { formPath, type Form } from '@/lib/summaries/report'
import type { SummaryPage } from '@/lib/summaries/queries'
import { ChangedBy } from './changed-by'
import { citeLine } from './cite-line'

/** Every published version with what it changed, each at its address. */
export function Changes({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { day } = formatter(locale)
  return (
    <Section title={t('changes.title')} id="changes">
      <ol className="changes">
        {summary.versions.map(({ number, label, publishedAt, changeNote }, index) => (
          <li key={number}>
            <a href={`/${locale}/summaries/${summary.slug}/v/${label}`}>
              {t('status.version', { number: label, date: publishedAt ? day(publishedAt) : '' })}
            </a>
            {number === summary.number && (
              <span className="text-muted"> · {t('changes.isShown')}</span>
            )}
            <p>
              {changeNote ? (
                <Words of={changeNote} locale={locale} />
              ) : number === 1 ? (
                t('changes.first')
              ) : (
                t('old.noNote')
              )}
            </p>
            <ChangedBy
              {...{ summary, label, locale }}
              before={summary.versions[index + 1]?.label}
            />
          </li>
        ))}
      </ol>
      <p className="text-small text-muted">{t('changes.says')}</p>
      {summary.sha256 && (
        <p className="text-small text-muted version-line">
          {t('version.hash')}: <code>{summary.sha256}</code>
        </p>
      )}
    </Section>
  )
}

/** One line with the permanent address of just this version. */
export function HowToCite({
  summary,
  portal,
  locale,
}: {
  summary: SummaryPage
  portal: string
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  return (
    <Section title={t('cite.title')} id="cite">
      <p className="cite-line" id="cite-line">
        {citeLine(summary, portal, locale)}
      </p>
      <CopyButton from="cite-line" locale={locale} label={t('cite.copy')} />
      <TakeAway summary={summary} locale={locale} />
      <p className="text-small">
        {t.rich('licence.says', {
          link: (inside) => (
            <a href={licence.url} rel="license noreferrer">
              {inside}
            </a>
          ),
          name: licence.name,
        })}
      </p>
    </Section>
  )
}

const citations = ['cite.bib', 'cite.ris', 'cite.json', 'cite.txt'] as const

/** The same words to take along, and the citation for programs that keep such things. */
function TakeAway({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { slug, label } = summary
  const link = (form: Form, text: string) => (
    <a href={formPath(locale, slug, label, form)}>{text}</a>
  )
  return (
    <ul className="take-away no-print">
      <li>{link('summary.pdf', t('take.pdf'))}</li>
      <li>{link('summary.txt', t('take.text'))}</li>
      {citations.map((form) => (
        <li key={form}>{link(form, t(`take.${form.slice(5) as Kind}`))}</li>
      ))}
    </ul>
  )
}

type Kind = 'bib' | 'ris' | 'json' | 'txt'

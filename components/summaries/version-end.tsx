import { CopyButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { permanentAddress } from '@/lib/summaries/address'
import type { SummaryPage } from '@/lib/summaries/queries'

/** Every published version with what it changed, each at its address. */
export function Changes({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { day } = formatter(locale)
  return (
    <Section title={t('changes.title')} id="changes">
      <ol className="changes">
        {summary.versions.map(({ number, label, publishedAt, changeNote }) => (
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
          </li>
        ))}
      </ol>
      <p className="text-small text-muted">{t('changes.says')}</p>
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
  const { day, list } = formatter(locale)
  const { publishedAt, label } = summary
  return (
    <Section title={t('cite.title')} id="cite">
      <p className="cite-line" id="cite-line">
        {t('cite.text', {
          hosts: list(summary.dialogue.hosts.map(({ name }) => name)) || portal,
          year: String(publishedAt?.getUTCFullYear() ?? ''),
          title: inLanguage(summary.title, locale).text,
          number: label,
          date: publishedAt ? day(publishedAt) : '',
          portal,
          address: permanentAddress(locale, summary.slug, label),
        })}
      </p>
      <CopyButton from="cite-line" locale={locale} label={t('cite.copy')} />
    </Section>
  )
}

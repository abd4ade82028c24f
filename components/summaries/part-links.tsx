import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { SummaryPage } from '@/lib/summaries/queries'
import type { PartOnPage } from '@/lib/summaries/version-page'
import { Words } from '@/components/ui/words'

/** Where a part stands on every page of every version. */
export const anchorOf = ({ kind, key }: Pick<PartOnPage, 'kind' | 'key'>): string =>
  `${kind === 'finding' ? 'f' : 'p'}-${key}`

/** The same finding in the other languages: the address keeps the place, without script. */
export function PartLanguages({
  part,
  path,
  locale,
}: {
  part: PartOnPage
  /** Of the page, without its language. */
  path: string
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  return (
    <p className="part-languages no-print">
      <span className="visually-hidden">{t('inOther')}</span>
      {locales
        .filter((each) => each !== locale)
        .map((each) => (
          <a key={each} href={`/${each}${path}#${anchorOf(part)}`} lang={each} hrefLang={each}>
            {formatter(each).language(each)}
          </a>
        ))}
    </p>
  )
}

const worthContents = 4

/** What is on a long page, with a link to each part of it. */
export function Contents({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { parts } = summary
  if (parts.length < worthContents) return null
  const findings = parts.filter(({ kind }) => kind === 'finding')
  const first = (kind: PartOnPage['kind']) => parts.find((part) => part.kind === kind)
  const disagreement = first('disagreement')
  const others = parts.filter(({ kind }) => kind !== 'finding' && kind !== 'disagreement')
  return (
    <nav className="on-this-page no-print" aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ul>
        <li>
          <a href="#who">{t('who.title')}</a>
        </li>
        {others.map((part) => (
          <li key={part.key}>
            <a href={`#${anchorOf(part)}`}>
              <Words of={part.heading} locale={locale} />
            </a>
          </li>
        ))}
        {findings.map((part, index) => (
          <li key={part.key}>
            <a href={`#${anchorOf(part)}`}>
              {t('finding.number', { number: index + 1 })}
              {': '}
              <span lang={inLanguage(part.heading, locale).lang}>
                {inLanguage(part.heading, locale).text}
              </span>
            </a>
          </li>
        ))}
        {disagreement && (
          <li>
            <a href={`#${anchorOf(disagreement)}`}>{t('disagreements')}</a>
          </li>
        )}
        <li>
          <a href="#cite">{t('cite.title')}</a>
        </li>
      </ul>
    </nav>
  )
}

import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { SummaryChanges } from '@/lib/summaries/changes'
import type { TextDifference } from '@/lib/summaries/difference'
import { Quote } from './quote'

interface ChangesViewProps {
  changes: SummaryChanges
  locale: Locale
}

/** What one version changed of another: read by eye without colour, by ear, and on paper. */
export function ChangesView({ changes, locale }: ChangesViewProps) {
  const t = translator(locale, 'summaries')
  const { from, to, slug, title, changeNote, front, parts } = changes
  const address = (label: string) => `/${locale}/summaries/${slug}/v/${label}`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('difference.title', { from, to })}
        lead={changeNote ? <Words of={changeNote} locale={locale} /> : undefined}
        crumbs={[
          { href: `/${locale}/summaries`, label: t('title') },
          { href: `/${locale}/summaries/${slug}`, label: inLanguage(title, locale).text },
        ]}
      />
      <p>{t('difference.says')}</p>
      <p>
        {[from, to].map((label, index) => (
          <span key={label}>
            {index > 0 && ' · '}
            <a href={address(label)}>{t('difference.read', { number: label })}</a>
          </span>
        ))}
      </p>
      {front.length + parts.length === 0 && <p>{t('difference.none')}</p>}
      {front.map(({ field, in: texts }) => (
        <Section key={field} title={t(`difference.field.${field}`)} id={`front-${field}`}>
          <Texts texts={texts} locale={locale} />
        </Section>
      ))}
      {parts.map((part) => (
        <PartChange key={part.key} change={part} locale={locale} />
      ))}
    </>
  )
}

function PartChange({
  change,
  locale,
}: {
  change: SummaryChanges['parts'][number]
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  const ui = translator(locale, 'ui')
  const { part, is, isMoved, texts, strength, groups, references, sources } = change
  const named = (list: readonly string[]) =>
    formatter(locale).list(
      list.map((group) => {
        const key = `group.${group}`
        return ui.has(key) ? ui(key) : group
      }),
    )
  const strengthName = (of: typeof part.strength) =>
    of ? t(`strength.${of}`) : t('difference.noStrength')
  return (
    <Section title={<Words of={part.heading} locale={locale} />} id={`part-${part.key.slice(-6)}`}>
      <p className="text-muted">
        {t(`manage.kind.${part.kind}`)}
        {is !== 'kept' && `: ${t(`difference.${is}`)}`}
        {isMoved && `: ${t('difference.moved')}`}
      </p>
      {texts.map(({ field, in: found }) => (
        <div key={field}>
          <h3>{t(`difference.field.${field}`)}</h3>
          <Texts texts={found} locale={locale} />
        </div>
      ))}
      {strength && (
        <p>
          {t('difference.strength', {
            before: strengthName(strength.before),
            after: strengthName(strength.after),
          })}
        </p>
      )}
      {(['added', 'removed'] as const).map((side) => (
        <div key={side}>
          {groups[side].length > 0 && (
            <p>{t(`difference.groups.${side}`, { groups: named(groups[side]) })}</p>
          )}
          {references[side].length > 0 && (
            <>
              <h3>{t(`difference.cited.${side}`)}</h3>
              <ul className="quotes">
                {references[side].map((quote) => (
                  <li key={quote.citationId}>
                    <Quote quote={quote} locale={locale} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {sources[side].length > 0 && (
            <>
              <h3>{t(`difference.sources.${side}`)}</h3>
              <ul>
                {sources[side].map(({ url }) => (
                  <li key={url}>{url}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </Section>
  )
}

/** Marked by a line under or through and by a word that is heard; colour says nothing alone. */
function Texts({ texts, locale }: { texts: readonly TextDifference[]; locale: Locale }) {
  const t = translator(locale, 'summaries')
  return texts.map(({ language, pieces }) => (
    <div key={language} className="difference">
      <p className="text-small text-muted">{formatter(locale).language(language)}</p>
      <p lang={language} dir="auto">
        {pieces.map(({ is, text }, index) => {
          if (is === 'same') return <span key={index}>{text}</span>
          const Mark = is === 'added' ? 'ins' : 'del'
          return (
            <Mark key={index}>
              <VisuallyHidden>
                <span lang={locale}>{t(`difference.heard.${is}`)} </span>
              </VisuallyHidden>
              {text}
              <VisuallyHidden>
                <span lang={locale}> {t('difference.heard.end')}</span>
              </VisuallyHidden>
            </Mark>
          )
        })}
      </p>
    </div>
  ))
}

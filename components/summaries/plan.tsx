import { ButtonLink } from '@/components/ui/button'
import { translator, type Locale } from '@/lib/platform/i18n'
import { isBlank } from '@/lib/platform/translated'
import type { PartKind } from '@/lib/summaries/schema'
import type { VersionPage } from '@/lib/summaries/version-page'

interface PlanProps {
  slug: string
  version: VersionPage
  locale: Locale
}

type Step =
  | { kind: 'front' }
  | { kind: 'part'; of: PartKind }
  | { kind: 'computed'; name: 'who' | 'commitments' | 'sources' | 'changes' | 'translations' }

// The order of the template: what is read first comes first.
const steps: readonly Step[] = [
  { kind: 'front' },
  { kind: 'computed', name: 'who' },
  { kind: 'part', of: 'method' },
  { kind: 'part', of: 'finding' },
  { kind: 'part', of: 'disagreement' },
  { kind: 'computed', name: 'commitments' },
  { kind: 'part', of: 'notTaken' },
  { kind: 'computed', name: 'sources' },
  { kind: 'computed', name: 'changes' },
  { kind: 'computed', name: 'translations' },
]

/** The skeleton with which every summary begins: what is there, what is still to be written, what comes by itself. */
export function Plan({ slug, version, locale }: PlanProps) {
  const t = translator(locale, 'drafts')
  const summaries = translator(locale, 'summaries')
  const countOf = (of: PartKind) => version.parts.filter(({ kind }) => kind === of).length
  const state = (count: number) =>
    count > 0 ? t('plan.there', { count }) : <em>{t('plan.notYet')}</em>
  return (
    <>
      <p className="hint">{t('plan.says')}</p>
      <ol className="plan">
        {steps.map((step) => {
          if (step.kind === 'computed')
            return (
              <li key={step.name} className="text-muted">
                {t(`plan.${step.name}`)} · {t('plan.byItself')}
              </li>
            )
          if (step.kind === 'front')
            return (
              <li key="front">
                <a href="#front-section">{t('plan.front')}</a>
                {' · '}
                {isBlank(version.brief) ? <em>{t('plan.notYet')}</em> : '✓'}
              </li>
            )
          return (
            <li key={step.of}>
              {summaries(`manage.kind.${step.of}`)} · {state(countOf(step.of))}{' '}
              {countOf(step.of) === 0 && (
                <ButtonLink
                  kind="quiet"
                  href={`/${locale}/manage/summaries/${slug}/parts/new?kind=${step.of}`}
                >
                  {summaries(`manage.add.${step.of}`)}
                </ButtonLink>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

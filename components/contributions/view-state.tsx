import { StatusWord } from '@/components/ui/tag'
import type { ContributionState, ReleaseKind } from '@/generated/prisma/enums'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface ViewStateProps {
  state: ContributionState
  missing: readonly ReleaseKind[]
  locale: Locale
}

const kinds = {
  pending: 'warning',
  published: 'good',
  held: 'warning',
  hidden: 'danger',
  redacted: 'neutral',
  withdrawn: 'neutral',
  merged: 'neutral',
  needsTranslation: 'neutral',
} as const

/** In a word where a view stands, and what it still waits for. */
export function ViewState({ state, missing, locale }: ViewStateProps) {
  const t = translator(locale, 'contributions')
  return (
    <>
      <StatusWord kind={kinds[state]}>{t(`state.${state}`)}</StatusWord>
      {missing.length > 0 && (
        <span>
          {t('release.missing', {
            releases: formatter(locale).list(missing.map((kind) => t(`release.${kind}.name`))),
          })}
        </span>
      )}
    </>
  )
}

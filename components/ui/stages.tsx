import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'

export interface StageStep {
  label: string
  state: 'done' | 'now' | 'next'
  /** "12–30 March 2026" */
  dates?: ReactNode
  /** What it lets you do. */
  opens?: ReactNode
}

/** The way of a dialogue, with the present stage marked by shape, word and weight. */
export function Stages({ items, locale }: { items: readonly StageStep[]; locale: Locale }) {
  const t = translator(locale, 'ui')
  return (
    <ol className="stages" aria-label={t('stages.label')}>
      {items.map(({ label, state, dates, opens }) => (
        <li
          key={label}
          className={`stage stage-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="stage-label">{label}</span>
          <span className="stage-when">
            <span className="stage-state">{t(`stages.${state}`)}</span>
            {dates && <> · {dates}</>}
          </span>
          {opens && <span className="stage-opens">{opens}</span>}
        </li>
      ))}
    </ol>
  )
}

import type { ReactNode } from 'react'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface StatProps {
  label: ReactNode
  locale: Locale
  value: number
  /** "12 of 31" */
  of?: number
  /** A bar of value against whole, beside the words. */
  hasBar?: boolean
}

export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>
}

export function Stat({ label, locale, value, of, hasBar }: StatProps) {
  const number = formatter(locale).number
  const words =
    of === undefined
      ? number(value)
      : translator(locale, 'ui')('stat.of', { part: number(value), whole: number(of) })
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd>
        <span className="stat-value">{words}</span>
        {hasBar && of !== undefined && <Bar value={value} of={of} />}
      </dd>
    </div>
  )
}

/** A drawn share. Says nothing by itself: the figures stand beside it in words. */
export function Bar({
  value,
  of,
  className = '',
}: {
  value: number
  of: number
  className?: string
}) {
  const share = of > 0 ? Math.min(100, (value / of) * 100) : 0
  return (
    <svg
      className={`bar ${className}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar-whole" width="100" height="8" />
      <rect className="bar-part" width={share.toFixed(1)} height="8" />
    </svg>
  )
}

import type { ReactNode } from 'react'

/** More for those who want it; opens without script. */
export function Details({
  summary,
  children,
  isOpen,
}: {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
}) {
  return (
    <details className="details" open={isOpen}>
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  )
}

/**
 * What can't be taken back is asked twice: the first button opens what happens next and who sees it,
 * the second one, inside, does it. Without a dialog, so also without script.
 */
export function Confirm({ ask, children }: { ask: ReactNode; children: ReactNode }) {
  return (
    <details className="confirm">
      <summary className="button button-plain">{ask}</summary>
      <div className="confirm-body">{children}</div>
    </details>
  )
}

import type { ReactNode } from 'react'

/** A neutral label: a topic, a kind, a country. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}

export function Tags({ children }: { children: ReactNode }) {
  return <div className="tags">{children}</div>
}

/** A state in a word. The colour repeats what the word says. */
export function StatusWord({
  kind = 'neutral',
  children,
}: {
  kind?: 'neutral' | 'good' | 'warning' | 'danger'
  children: ReactNode
}) {
  return <span className={`status status-${kind}`}>{children}</span>
}

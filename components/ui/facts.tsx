import type { ReactNode } from 'react'

export interface Fact {
  term: string
  detail: ReactNode
}

/** Terms with their details; what has no detail is left out. `column` puts each detail under its term. */
export function Facts({
  items,
  look = 'row',
}: {
  items: readonly Fact[]
  look?: 'row' | 'column'
}) {
  const known = items.filter(
    ({ detail }) => detail !== null && detail !== undefined && detail !== '' && detail !== false,
  )
  if (known.length === 0) return null
  return (
    <dl className={`facts facts-${look}`}>
      {known.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

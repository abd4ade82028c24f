export interface Tab {
  href: string
  label: string
  isCurrent: boolean
  /** How many wait or lie there. */
  count?: string
}

/** Pages beside each other, as links. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, label: name, isCurrent, count }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {name}
              {count !== undefined && <span className="tab-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

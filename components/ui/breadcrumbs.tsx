import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'

export interface Crumb {
  href: string
  label: ReactNode
}

/** The pages above this one; the page itself is the heading below. */
export function Breadcrumbs({ items, locale }: { items: readonly Crumb[]; locale: Locale }) {
  return (
    <nav className="breadcrumbs" aria-label={translator(locale, 'ui')('breadcrumbs')}>
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

interface PageHeadProps {
  title: ReactNode
  locale: Locale
  crumbs?: readonly Crumb[]
  /** A line above the title: the kind of thing, its state. */
  above?: ReactNode
  /** One or two sentences: what this is. */
  lead?: ReactNode
  children?: ReactNode
}

/** How every page begins. `title` is the page's only h1. */
export function PageHead({ title, locale, crumbs, above, lead, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {crumbs && <Breadcrumbs items={crumbs} locale={locale} />}
      {above && <div className="page-above">{above}</div>}
      <h1>{title}</h1>
      {lead && <div className="lead">{lead}</div>}
      {children}
    </header>
  )
}

import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FramedPerson } from '@/lib/web/frame-facts'
import { SiteFoot } from './site-foot'
import { SiteHead } from './site-head'
import type { Theme } from './theme'

export interface FrameProps {
  locale: Locale
  /** The page's address with its query, beginning with the locale: `/en/dialogues/x?year=2017`. */
  path: string
  /** Who has signed in; null for a visitor. */
  person: FramedPerson | null
  /** What the host calls the portal. */
  name: string
  isDemo: boolean
  theme: Theme
  /** The portal's own address, for paper. */
  origin: string
  children: ReactNode
}

/** What stands round every page. */
export function Frame(props: FrameProps) {
  const { locale, path, origin, children } = props
  const t = translator(locale, 'frame')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <SiteHead {...props} />
      <main id="main" className="site-main wrap" tabIndex={-1}>
        {children}
      </main>
      <SiteFoot {...props} />
      {/* Paper must say where it came from; a query may hold what isn't for everybody. */}
      <p className="print-only wrap">
        {origin}
        {path.split('?')[0]}
      </p>
    </>
  )
}

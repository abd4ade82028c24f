import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Icon } from './icon'
import { VisuallyHidden } from './visually-hidden'

/** An ordinary link: pages load whole, so that none needs a router in the browser. */
export function Link({
  href,
  lang,
  children,
}: {
  href: string
  lang?: string
  children: ReactNode
}) {
  return (
    <a href={href} {...(lang && { lang, hrefLang: lang })}>
      {children}
    </a>
  )
}

/** A link to another site says so, and tells that site nothing. */
export function OutsideLink({
  href,
  locale,
  children,
}: {
  href: string
  locale: Locale
  children: ReactNode
}) {
  return (
    <a href={href} rel="noreferrer nofollow" className="outside">
      {children} <Icon name="external-link" size={16} />
      <VisuallyHidden>({translator(locale, 'ui')('newWindow')})</VisuallyHidden>
    </a>
  )
}

import { translator, type Locale } from '@/lib/platform/i18n'
import { Icon } from './icon'

interface PagerProps {
  locale: Locale
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
}

export function Pager({ locale, page, pages, href }: PagerProps) {
  if (pages <= 1) return null
  const t = translator(locale, 'ui')
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="button button-plain">
          <Icon name="arrow-left" />
          {t('pager.previous')}
        </a>
      )}
      <span>{t('pager.place', { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next" className="button button-plain">
          {t('pager.next')}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

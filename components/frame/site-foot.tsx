import { isOnSearch, SiteSearch } from '@/components/search/search-field'
import { translator } from '@/lib/platform/i18n'
import type { FrameProps } from './frame'
import { themes } from './theme'

const pages = [
  'events',
  'topics',
  'goals',
  'countries',
  'about',
  'privacy',
  'consent',
  'feeds',
  'terms',
  'accessibility',
  'contact',
] as const

type FootProps = Pick<FrameProps, 'locale' | 'path' | 'theme'>

export function SiteFoot({ locale, path, theme }: FootProps) {
  const t = translator(locale, 'frame')
  return (
    <footer className="site-foot">
      <div className="wrap">
        {!isOnSearch(path) && <SiteSearch locale={locale} place="foot" />}
        <nav aria-label={t('foot.label')}>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${locale}/${page}`}>{t(`foot.${page}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-foot-end">
          <form className="theme" method="post" action={`/${locale}/theme`}>
            <input type="hidden" name="back" value={path} />
            <span id="theme-label">{t('foot.theme')}</span>
            {themes.map((each) => (
              <button
                key={each}
                type="submit"
                name="theme"
                value={each}
                aria-pressed={each === theme}
                aria-describedby="theme-label"
              >
                {t(`foot.${each}`)}
              </button>
            ))}
          </form>
          <p>{t('foot.record')}</p>
        </div>
      </div>
    </footer>
  )
}

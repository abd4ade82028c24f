import { SignOutButton } from '@/components/accounts/sign-out-button'
import { isOnSearch, SiteSearch } from '@/components/search/search-field'
import { Icon } from '@/components/ui/icon'
import { locales, translator, type Locale } from '@/lib/platform/i18n'
import type { FrameProps } from './frame'
import { Mark } from './mark'

/** Names of the languages in themselves: whoever looks for one reads it. */
const ownNames: Record<Locale, string> = { en: 'English', fr: 'Français', sw: 'Kiswahili' }

const sections = ['dialogues', 'interviews', 'summaries', 'commitments', 'library'] as const

type HeadProps = Pick<FrameProps, 'locale' | 'path' | 'person' | 'name' | 'isDemo'>

export function SiteHead({ locale, path, person, name, isDemo }: HeadProps) {
  const t = translator(locale, 'frame')
  return (
    <header className="site-head">
      {isDemo && (
        <div className="ribbon">
          <p className="wrap">{t('demo')}</p>
        </div>
      )}
      <div className="wrap">
        <div className="site-head-top">
          <a className="site-name" href={`/${locale}`}>
            <Mark />
            {name}
          </a>
          <LanguageSwitch locale={locale} path={path} />
          <Account locale={locale} person={person} />
        </div>
        {!isOnSearch(path) && <SiteSearch locale={locale} place="head" />}
        {person?.onSharedDevice && <SharedPhoneLine locale={locale} />}
        <nav className="site-nav" aria-label={t('sections')}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <NavLink href={`/${locale}/${section}`} path={path}>
                  {t(section)}
                </NavLink>
              </li>
            ))}
            {person?.hasDesk && (
              <li>
                <NavLink href={`/${locale}/manage`} path={path}>
                  {t('desk')}
                </NavLink>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** On a phone that others use too the way out is in sight on every page. */
function SharedPhoneLine({ locale }: { locale: Locale }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="text-small text-muted">
        {translator(locale, 'accounts')('signIn.shared')}
      </span>
      <SignOutButton locale={locale} />
    </div>
  )
}

function NavLink({ href, path, children }: { href: string; path: string; children: string }) {
  const isCurrent = path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`)
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** Stays on the same address in the other language. */
function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const rest = path.slice(locale.length + 1)
  return (
    <nav className="switch-language" aria-label={translator(locale, 'frame')('language')}>
      {locales.map((each) => (
        <a
          key={each}
          href={`/${each}${rest}`}
          lang={each}
          hrefLang={each}
          data-language={each}
          aria-current={each === locale ? 'true' : undefined}
        >
          <abbr title={ownNames[each]} aria-hidden="true">
            {each}
          </abbr>
          <span className="long">{ownNames[each]}</span>
        </a>
      ))}
    </nav>
  )
}

function Account({ locale, person }: Pick<HeadProps, 'locale' | 'person'>) {
  const t = translator(locale, 'frame')
  return (
    <a className="site-account" href={person ? `/${locale}/me` : `/${locale}/sign-in`}>
      <Icon name={person ? 'user' : 'log-in'} />
      <span>{person ? person.name : t('signIn')}</span>
    </a>
  )
}

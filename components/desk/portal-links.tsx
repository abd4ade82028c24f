import { Section } from '@/components/ui/layout'
import type { PortalPage } from '@/lib/desk/home'
import { translator, type Locale } from '@/lib/platform/i18n'

const paths: Record<PortalPage, string> = {
  organisations: '/manage/organisations',
  library: '/manage/library',
  pages: '/manage/pages',
  events: '/manage/events/new',
  archive: '/manage/archive',
  administration: '/manage/administration',
}

/** What belongs to the portal and to no dialogue. */
export function PortalLinks({ links, locale }: { links: readonly PortalPage[]; locale: Locale }) {
  const t = translator(locale, 'desk')
  if (links.length === 0) return null
  return (
    <Section title={t('portal')}>
      <ul className="grid gap-2">
        {links.map((name) => (
          <li key={name}>
            <a href={`/${locale}${paths[name]}`}>{t(`portalLink.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

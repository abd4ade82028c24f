import { Hidden } from '@/components/form/parts'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { oidcProviders } from '@/lib/accounts/oidc'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

/** One button per OpenID Connect provider that the host has set up; nothing where there is none. */
export function Providers({ locale, to }: { locale: Locale; to: string | null }) {
  const t = translator(locale, 'accounts')
  const providers = oidcProviders()
  if (providers.length === 0) return null
  return (
    <Section title={t('signIn.other.title')} id="other">
      {providers.map(({ id, label }) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`} className="form">
          <Hidden name={localeField} value={locale} />
          {to && <Hidden name="to" value={to} />}
          <Button icon="log-in">{t('signIn.other.button', { provider: label })}</Button>
        </form>
      ))}
    </Section>
  )
}

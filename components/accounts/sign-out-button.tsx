import { Hidden } from '@/components/form/parts'
import { Button, type ButtonKind } from '@/components/ui/button'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

/** One tap, without script, from any page. */
export function SignOutButton({ locale, kind = 'plain' }: { locale: Locale; kind?: ButtonKind }) {
  return (
    <form method="post" action="/api/auth/sign-out">
      <Hidden name={localeField} value={locale} />
      <Button kind={kind} icon="log-out">
        {translator(locale, 'accounts')('settings.out')}
      </Button>
    </form>
  )
}

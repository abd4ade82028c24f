import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { signInByEmail } from '@/lib/accounts/actions'
import { translator, type Locale } from '@/lib/platform/i18n'
import { SharedPhone } from './shared-phone'

/** By password, or without one by a link: one form, because people try both. */
export function EmailForm({ locale, to }: { locale: Locale; to: string | null }) {
  const t = translator(locale, 'accounts')
  return (
    <Form action={signInByEmail} locale={locale} path="/sign-in">
      {to && <Hidden name="to" value={to} />}
      <TextField
        name="email"
        type="email"
        label={t('signIn.email.label')}
        autoComplete="username"
        inputMode="email"
      />
      <TextField
        name="password"
        type="password"
        label={t('signIn.email.password')}
        hint={t('signIn.email.passwordHint')}
        autoComplete="current-password"
        optional
      />
      <SharedPhone locale={locale} />
      <FormEnd>
        <Submit>{t('signIn.email.submit')}</Submit>
        <Submit kind="plain" name="how" value="link">
          {t('signIn.email.link')}
        </Submit>
      </FormEnd>
      <p className="text-small">
        <Link href={`/${locale}/sign-in/reset`}>{t('signIn.email.forgot')}</Link>
      </p>
    </Form>
  )
}

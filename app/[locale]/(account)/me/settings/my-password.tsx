import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/ui/layout'
import { changeMyPassword } from '@/lib/accounts/actions'
import type { MySettings } from '@/lib/accounts/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

export function MyPassword({ locale, settings }: { locale: Locale; settings: MySettings }) {
  const t = translator(locale, 'accounts')
  const { email, hasPassword, passwordChangedAt } = settings
  return (
    <Section title={t('settings.password.title')} id="password">
      {!hasPassword && email && <p className="mb-4">{t('settings.password.none')}</p>}
      {hasPassword && passwordChangedAt && (
        <p className="mb-4">
          {t('settings.password.since', { day: formatter(locale).day(passwordChangedAt) })}
        </p>
      )}
      {!email ? (
        <p>{t('settings.password.needsEmail')}</p>
      ) : (
        <Form id="my-password" action={changeMyPassword} locale={locale} path="/me/settings">
          {hasPassword && (
            <TextField
              name="current"
              type="password"
              label={t('settings.password.current')}
              autoComplete="current-password"
              width="medium"
            />
          )}
          <TextField
            name="password"
            type="password"
            label={t('settings.password.new')}
            hint={t('reset.newHint')}
            autoComplete="new-password"
            width="medium"
          />
          <FormEnd>
            <Submit kind="plain">
              {t(hasPassword ? 'settings.password.submit' : 'settings.password.set')}
            </Submit>
          </FormEnd>
        </Form>
      )}
    </Section>
  )
}

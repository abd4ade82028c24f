import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/ui/layout'
import { changeMyEmail } from '@/lib/accounts/actions'
import type { MySettings } from '@/lib/accounts/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'

/** Its own address among the forms of the page, for what is held while somebody signs in again. */
const path = '/me/settings?form=email'

export async function MyEmail({ locale, settings }: { locale: Locale; settings: MySettings }) {
  const t = translator(locale, 'accounts')
  const held = await heldState(path)
  const { email } = settings
  const now = !email
    ? t('settings.email.none')
    : t(email.isVerified ? 'settings.email.now' : 'settings.email.unconfirmed', {
        address: email.address,
      })
  return (
    <Section title={t('settings.email.title')} id="e-mail">
      <p className="mb-4">{now}</p>
      <Form id="my-email" action={changeMyEmail} locale={locale} path={path} initial={held}>
        <TextField
          name="email"
          type="email"
          label={t('settings.email.label')}
          hint={t('settings.email.hint')}
          autoComplete="email"
          inputMode="email"
          defaultValue={email && !email.isVerified ? email.address : ''}
        />
        <FormEnd>
          <Submit kind="plain">{t('settings.email.submit')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}

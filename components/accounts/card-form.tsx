import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { signInWithCard } from '@/lib/accounts/actions'
import { translator, type Locale } from '@/lib/platform/i18n'
import { SharedPhone } from './shared-phone'

/** For people without e-mail: the code and the PIN that are printed on their card. */
export function CardForm({ locale, to }: { locale: Locale; to: string | null }) {
  const t = translator(locale, 'accounts')
  return (
    <Form id="card" action={signInWithCard} locale={locale} path="/sign-in/card">
      {to && <Hidden name="to" value={to} />}
      <TextField
        name="code"
        label={t('signIn.card.code')}
        hint={t('signIn.card.codeHint')}
        autoComplete="off"
        width="medium"
        isCode
      />
      <TextField
        name="pin"
        type="password"
        label={t('signIn.card.pin')}
        hint={t('signIn.card.pinHint')}
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <SharedPhone locale={locale} />
      <FormEnd>
        <Submit>{t('signIn.card.submit')}</Submit>
      </FormEnd>
      <p className="hint">{t('signIn.card.lost')}</p>
    </Form>
  )
}

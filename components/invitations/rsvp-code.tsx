import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { openRsvp } from '@/lib/invitations/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Where the code of a letter is typed in. */
export function RsvpCode({ locale }: { locale: Locale }) {
  const t = translator(locale, 'invitations')
  return (
    <Form action={openRsvp} locale={locale} path="/rsvp">
      <TextField
        name="code"
        label={t('rsvp.code')}
        hint={t('rsvp.codeHint')}
        isCode
        autoComplete="off"
        width="medium"
      />
      <FormEnd>
        <Submit>{t('rsvp.open')}</Submit>
      </FormEnd>
    </Form>
  )
}

import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { FileField } from '@/components/form/file-field'
import { FileForm } from '@/components/form/file-form'
import { FormEnd } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { sendableEndings } from '@/lib/commitments/file-ending'
import { photoConsents } from '@/lib/library/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import type { FormState } from '@/lib/web/form-state'

interface ProofFormProps {
  action: string
  initial: FormState
  locale: Locale
}

/** A file that shows how far a promise is, what is in it, and who agreed to be seen. */
export function ProofForm({ action, initial, locale }: ProofFormProps) {
  const t = translator(locale, 'commitments')
  const library = translator(locale, 'library')
  return (
    <FileForm {...{ action, initial, locale }}>
      <FileField
        name="file"
        label={t('file.choose')}
        hint={t('file.chooseHint')}
        accept={sendableEndings.map((ending) => `.${ending}`).join(',')}
      />
      <TextField name="text" label={t('file.text')} hint={t('file.textHint')} autoComplete="off" />
      <Select
        name="language"
        label={t('own.language')}
        options={languageOptions(locale)}
        defaultValue={locale}
        width="medium"
      />
      <RadioGroup
        name="consent"
        label={library('photos.consent')}
        options={photoConsents.map((value) => ({
          value,
          label: library(`photos.consentOf.${value}`),
        }))}
      />
      <Checkbox name="nobodyIsYoung" label={library('photos.adults')} />
      <FormEnd>
        <Submit>{t('file.send')}</Submit>
      </FormEnd>
    </FileForm>
  )
}

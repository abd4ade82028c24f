import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { FileField } from '@/components/form/file-field'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { limits, photoConsents } from '@/lib/library/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

/** A photograph, what it shows in words, and who in it agreed. */
export function PhotoFields({ locale }: { locale: Locale }) {
  const t = translator(locale, 'library')
  const languages = writingLanguages(locale)
  return (
    <>
      <FileField
        name="file"
        label={t('photos.choose')}
        hint={t('photos.chooseHint')}
        accept="image/jpeg,image/png,image/webp"
      />
      <TranslatedField
        name="alt"
        label={t('photos.alt')}
        hint={t('photos.altHint')}
        languages={languages}
        rows={2}
        limit={limits.alt}
      />
      <TranslatedField
        name="caption"
        label={t('photos.caption')}
        optional
        languages={languages}
        rows={2}
        limit={limits.caption}
      />
      <TextField name="credit" label={t('photos.credit')} optional width="medium" />
      <RadioGroup
        name="consent"
        label={t('photos.consent')}
        options={photoConsents.map((value) => ({ value, label: t(`photos.consentOf.${value}`) }))}
      />
      <Checkbox name="nobodyIsYoung" label={t('photos.adults')} />
    </>
  )
}

import { Checkbox } from '@/components/form/checkbox'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FieldRow, FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { earshots } from '@/lib/contributions/schema'
import { typeRow } from '@/lib/imports/actions'
import type { ReviewPage } from '@/lib/imports/queries/review'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

/** One paper after the other, typed by hand. */
export function TypeRow({ page, locale }: { page: ReviewPage; locale: Locale }) {
  const t = translator(locale, 'imports')
  const entry = translator(locale, 'contributions')
  return (
    <Form action={typeRow} locale={locale} id="type" guarded>
      <Hidden name="id" value={page.id} />
      <FieldRow>
        <TextField
          name="number"
          label={t('type.number')}
          inputMode="numeric"
          width="short"
          optional
        />
        <DateField name="saidOn" label={t('type.saidOn')} optional />
      </FieldRow>
      <TextArea name="text" label={t('type.text')} hint={t('type.textHint')} rows={5} />
      <Select
        name="language"
        label={t('send.language')}
        options={languageOptions(locale)}
        defaultValue={page.setting.language ?? locale}
        width="medium"
      />
      <TextField name="sender" label={t('type.sender')} autoComplete="off" optional />
      <Checkbox name="isGloss" label={entry('enter.gloss')} hint={entry('enter.glossHint')} />
      <Checkbox name="isReadBack" label={entry('enter.readBack')} />
      <Earshot locale={locale} />
      <FormEnd>
        <Submit kind="plain">{t('type.button')}</Submit>
      </FormEnd>
    </Form>
  )
}

/** Who could hear: often nobody knows any more. */
export function Earshot({ given, locale }: { given?: string | null; locale: Locale }) {
  const t = translator(locale, 'contributions')
  return (
    <Select
      name="earshot"
      label={t('enter.earshot')}
      placeholder={translator(locale, 'imports')('type.earshotUnknown')}
      options={earshots.map((value) => ({ value, label: t(`enter.earshots.${value}`) }))}
      defaultValue={given ?? ''}
      width="medium"
      optional
    />
  )
}

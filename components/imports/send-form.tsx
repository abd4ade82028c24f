import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FileField } from '@/components/form/file-field'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import type { NewImportPage } from '@/lib/imports/queries/list'
import { importKinds } from '@/lib/imports/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { languageOptions } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { localeField, nonceField } from '@/lib/web/form-state'

interface SendFormProps {
  page: NewImportPage
  /** The file that was sent just now has been here before. */
  isKnown: boolean
  locale: Locale
}

/** A plain form straight to the route: a server action would take no more than a megabyte. The files come last. */
export function SendForm({ page, isKnown, locale }: SendFormProps) {
  const t = translator(locale, 'imports')
  const [first] = page.prompts
  return (
    <form
      className="form"
      id="file"
      method="post"
      action={`/api/uploads/views/${page.slug}`}
      encType="multipart/form-data"
    >
      <Hidden name={localeField} value={locale} />
      <Hidden name={nonceField} value={newToken()} />
      <RadioGroup
        name="kind"
        label={t('send.kind')}
        defaultValue="paper"
        options={importKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
      />
      <Select
        name="promptId"
        label={t('send.prompt')}
        options={page.prompts.map(({ id, question }) => ({
          value: id,
          label: inLanguage(question, locale).text,
        }))}
        defaultValue={first?.id}
      />
      <Select
        name="language"
        label={t('send.language')}
        hint={t('send.languageHint')}
        placeholder={t('send.languageNone')}
        options={languageOptions(locale)}
        defaultValue={page.language ?? ''}
        width="medium"
        optional
      />
      <DateField name="from" label={t('send.from')} hint={t('send.fromHint')} optional />
      {isKnown && <Checkbox name="again" label={t('send.again')} />}
      <FileField
        name="files"
        label={t('send.file')}
        hint={t('send.fileHint')}
        accept=".csv,.tsv,.txt,.zip,audio/*,.opus,.ogg,.m4a"
        isMultiple
        optional
      />
      <FormEnd>
        <Button kind="main" icon="upload">
          {t('send.button')}
        </Button>
      </FormEnd>
    </form>
  )
}

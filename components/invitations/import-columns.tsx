import { Checkbox } from '@/components/form/checkbox'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { Fieldset, FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { saveMapping } from '@/lib/invitations/actions'
import { fields } from '@/lib/invitations/columns'
import type { importOf } from '@/lib/invitations/importing'
import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'
import { fieldLabel } from './field-label'

export type WaitingImport = NonNullable<Awaited<ReturnType<typeof importOf>>['waiting']>

interface ImportColumnsProps {
  waiting: WaitingImport
  groups: readonly StakeholderGroup[]
  slug: string
  locale: Locale
}

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

/** How the file was read, and which of its columns holds what. */
export function ImportColumns({ waiting, groups, slug, locale }: ImportColumnsProps) {
  const t = translator(locale, 'invitations')
  const names = translator(locale, 'ui')
  const { language } = formatter(locale)
  const { mapping, columns, counts } = waiting
  const options = columns.map(({ index, heading, example }) => {
    const said = heading || t('import.column', { number: index + 1 })
    const label = example ? t('import.example', { heading: said, example }) : said
    return { value: String(index), label }
  })
  return (
    <Section title={t('import.columns')} id="file">
      <p>
        {t('import.read', {
          rows: counts.rows,
          encoding: t(`import.encodings.${waiting.encoding}`),
          separator: t(`import.separators.${separators[waiting.separator]}`),
        })}
      </p>
      {waiting.encoding !== 'utf-8' && <p className="text-muted">{t('import.readHint')}</p>}
      <Form action={saveMapping} id="columns" locale={locale}>
        <Hidden name="slug" value={slug} />
        {fields.map((field) => (
          <Select
            key={field}
            name={`columns.${field}`}
            label={fieldLabel(field, locale)}
            placeholder={t('import.noColumn')}
            options={options}
            defaultValue={String(mapping.columns[field] ?? '')}
            optional={field !== 'name'}
          />
        ))}
        <Fieldset legend={t('import.usual')}>
          <Select
            name="group"
            label={t('import.group')}
            placeholder={t('import.noGroup')}
            options={groups.map((value) => ({ value, label: names(`group.${value}`) }))}
            defaultValue={mapping.group ?? ''}
            optional
          />
          <Select
            name="language"
            label={t('import.language')}
            options={locales.map((value) => ({ value, label: language(value) }))}
            defaultValue={mapping.language}
          />
          <Select
            name="without"
            label={t('import.without')}
            options={[
              { value: 'letter', label: t('import.withoutLetter') },
              { value: 'phone', label: t('import.withoutPhone') },
            ]}
            defaultValue={mapping.without}
          />
          <DateField
            name="answerBy"
            label={t('form.answerBy')}
            hint={t('form.answerByHint')}
            defaultValue={mapping.answerBy ?? ''}
            optional
          />
          <Checkbox
            name="isDelegable"
            label={t('form.isDelegable')}
            hint={t('form.isDelegableHint')}
            defaultChecked={mapping.isDelegable}
          />
        </Fieldset>
        <FormEnd>
          <Submit kind="plain">{t('import.map')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}

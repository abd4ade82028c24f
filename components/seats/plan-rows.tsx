import { DateField } from '@/components/form/date-and-time'
import { FieldRow, Fieldset, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { GroupMark } from '@/components/ui/group-mark'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { SeatsDesk } from '@/lib/seats/queries'
import { criterionKinds } from '@/lib/seats/schema'

interface RowsProps {
  form: SeatsDesk['form']
  locale: Locale
}

const figures = ['minimum', 'target', 'maximum'] as const

// No field here is marked optional: what may be left empty is said once, above them all.

/** A line of three figures for each group; a group whose line is empty has no places. */
export function GroupRows({ form, groups, locale }: RowsProps & Pick<SeatsDesk, 'groups'>) {
  const t = translator(locale, 'seats')
  if (groups.length === 0) return null
  return (
    <Fieldset legend={t('plan.groups')} hint={t('plan.groupsHint')}>
      {groups.map((group) => (
        <div key={group} className="mt-4">
          <GroupMark group={group} locale={locale} />
          <FieldRow isTight>
            {figures.map((name) => (
              <TextField
                key={name}
                name={`groups.${group}.${name}`}
                type="number"
                inputMode="numeric"
                min={0}
                width="short"
                label={t(`columns.${name}`)}
                defaultValue={form.groups[group]?.[name].toString()}
              />
            ))}
          </FieldRow>
        </div>
      ))}
    </Fieldset>
  )
}

/** What is there, and two empty lines to fill. */
const withEmpty = <T,>(rows: readonly T[]): (T | null)[] => [...rows, null, null]

export function CriterionRows({ form, locale }: RowsProps) {
  const t = translator(locale, 'seats')
  const language = (tag: string | null) => tag && formatter(locale).language(tag)
  return (
    <Fieldset legend={t('plan.criteria')} hint={t('plan.criteriaHint')}>
      {withEmpty(form.criteria).map((row, index) => (
        <FieldRow key={row?.id ?? index}>
          {row && <Hidden name={`criteria.${index}.id`} value={row.id} />}
          <Select
            name={`criteria.${index}.kind`}
            label={t('criteria.label')}
            defaultValue={row?.kind ?? ''}
            placeholder={t('criteria.none')}
            options={criterionKinds.map((kind) => ({
              value: kind,
              label: t(`criteria.${kind}.kind`),
            }))}
          />
          <TextField
            name={`criteria.${index}.value`}
            width="short"
            label={t('criteria.value')}
            defaultValue={
              (row?.kind === 'language' ? language(row.value) : row?.value) ?? undefined
            }
          />
          <TextField
            name={`criteria.${index}.minimum`}
            type="number"
            inputMode="numeric"
            min={1}
            width="short"
            label={t('criteria.atLeast')}
            defaultValue={row?.minimum.toString()}
          />
        </FieldRow>
      ))}
    </Fieldset>
  )
}

export function BlockRows({ form, groups, locale }: RowsProps & Pick<SeatsDesk, 'groups'>) {
  const t = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  return (
    <Fieldset legend={t('plan.blocks')} hint={t('plan.blocksHint')}>
      {withEmpty(form.blocks).map((row, index) => (
        <FieldRow key={row?.id ?? index}>
          {row && <Hidden name={`blocks.${index}.id`} value={row.id} />}
          <TextField
            name={`blocks.${index}.name`}
            label={t('blocks.name')}
            defaultValue={row?.name}
          />
          <TextField
            name={`blocks.${index}.seats`}
            type="number"
            inputMode="numeric"
            min={1}
            width="short"
            label={t('blocks.seats')}
            defaultValue={row?.seats.toString()}
          />
          <Select
            name={`blocks.${index}.returnsTo`}
            label={t('blocks.returnsTo')}
            defaultValue={row?.returnsTo ?? ''}
            options={[
              { value: '', label: t('everybody') },
              ...groups.map((group) => ({ value: group, label: ui(`group.${group}`) })),
            ]}
          />
          <DateField
            name={`blocks.${index}.returnsOn`}
            label={t('blocks.returnsOn')}
            defaultValue={row?.returnsOn}
          />
        </FieldRow>
      ))}
    </Fieldset>
  )
}

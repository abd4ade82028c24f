import { Fieldset } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { sheetParts, type Sheet } from '@/lib/notes/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface Props {
  groups: readonly StakeholderGroup[]
  locale: Locale
  language: string
  sheet?: Sheet
}

/** The form for what a table wrote: part by part as on the printed sheet. */
export function SheetFields({ groups, locale, language, sheet }: Props) {
  const t = translator(locale, 'rooms')
  const ui = translator(locale, 'ui')
  return (
    <>
      <TextField
        name="sheet.table"
        type="number"
        label={t('sheet.table')}
        defaultValue={sheet ? String(sheet.table) : undefined}
        width="short"
      />
      <Fieldset legend={t('sheet.people')} hint={t('sheet.peopleHint')}>
        {groups.map((group) => (
          <TextField
            key={group}
            name={`sheet.people.${group}`}
            type="number"
            label={ui(`group.${group}`)}
            defaultValue={sheet?.people[group] ? String(sheet.people[group]) : undefined}
            width="short"
            optional
          />
        ))}
      </Fieldset>
      {sheetParts.map((part) => (
        <TextArea
          key={part}
          name={`sheet.${part}`}
          label={t(`sheet.parts.${part}`)}
          rows={4}
          defaultValue={sheet?.[part]}
          optional
        />
      ))}
      <Select
        name="language"
        label={t('note.language')}
        options={languageOptions(locale)}
        defaultValue={language}
        width="medium"
      />
    </>
  )
}

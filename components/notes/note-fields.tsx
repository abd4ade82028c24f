import { RadioGroup } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { SessionRule } from '@/generated/prisma/enums'
import { noteLimit } from '@/lib/notes/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface Props {
  locale: Locale
  rule: SessionRule
  /** Of the note that is changed; its kind stays. */
  note?: { text: string; language: string }
  /** Spoken in the session, the first of them. */
  language: string
}

/** What a note is written with. */
export function NoteFields({ locale, rule, note, language }: Props) {
  const t = translator(locale, 'rooms')
  return (
    <>
      <TextArea
        name="text"
        label={t('note.text')}
        hint={rule === 'open' ? t('note.hintOpen') : t('note.hintNoNames')}
        limit={noteLimit}
        rows={5}
        defaultValue={note?.text}
      />
      {!note && (
        <RadioGroup
          name="kind"
          label={t('note.kind')}
          look="row"
          defaultValue="note"
          options={[
            { value: 'note', label: t('note.kinds.note') },
            { value: 'agreed', label: t('note.kinds.agreed') },
          ]}
        />
      )}
      <Select
        name="language"
        label={t('note.language')}
        options={languageOptions(locale)}
        defaultValue={note?.language ?? language}
        width="medium"
      />
    </>
  )
}

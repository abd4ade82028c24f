import { Fieldset } from '@/components/form/parts'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import type { EditableDialogue } from '@/lib/dialogues/managing/queries'
import { limits } from '@/lib/dialogues/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

/** Blank rows beside those that are filled: saving makes room for more. */
const spare = 2

/** What is known from elsewhere, and who has not been heard. */
export function RecordFields({ dialogue, locale }: { dialogue: EditableDialogue; locale: Locale }) {
  const t = translator(locale, 'dialogues')
  const languages = writingLanguages(locale)
  const rows = Math.min(limits.facts, dialogue.background.length + spare)
  return (
    <>
      <TranslatedField
        name="missingVoices"
        label={t('page.missingVoices')}
        hint={t('field.missingVoicesHint')}
        optional
        languages={languages}
        value={dialogue.missingVoices ?? undefined}
        rows={3}
        limit={limits.missingVoices}
      />
      <h2>{t('page.background')}</h2>
      <p>{t('field.backgroundHint')}</p>
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset key={index} legend={t('field.fact', { place: index + 1 })}>
          <TranslatedField
            name={`background.${index}.text`}
            label={t('field.factText')}
            optional
            languages={languages}
            value={dialogue.background[index]?.text}
            rows={2}
          />
          <TextField
            name={`background.${index}.url`}
            label={t('field.factUrl')}
            type="url"
            optional
            defaultValue={dialogue.background[index]?.url ?? ''}
          />
        </Fieldset>
      ))}
    </>
  )
}

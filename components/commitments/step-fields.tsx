import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { Fieldset } from '@/components/form/parts'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { limits, statuses } from '@/lib/commitments/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

/** What became of a promise: how far it is, a note, what shows it, and of a change the new words and day. */
export function StepFields({ locale }: { locale: Locale }) {
  const t = translator(locale, 'commitments')
  const languages = writingLanguages(locale)
  return (
    <>
      <RadioGroup
        name="status"
        label={t('field.status')}
        options={statuses.map((value) => ({
          value,
          label: t(`status.${value}`),
          hint: t(`statusHint.${value}`),
        }))}
      />
      <TranslatedField
        name="note"
        label={t('field.note')}
        hint={t('field.noteHint')}
        limit={limits.note}
        rows={3}
        languages={languages}
      />
      <Fieldset legend={t('field.changed')} hint={t('field.changedHint')}>
        <TranslatedField
          name="result"
          label={t('field.newResult')}
          limit={limits.result}
          rows={2}
          languages={languages}
          optional
        />
        <DateField name="dueOn" label={t('field.newDay')} optional />
      </Fieldset>
      <Fieldset legend={t('field.proofs')} hint={t('field.proofsHint')}>
        {[0, 1, 2].map((index) => (
          <div key={index}>
            <TextField
              name={`proofs.${index}.text`}
              label={t('field.proofText', { number: index + 1 })}
              autoComplete="off"
              optional
            />
            <TextField
              name={`proofs.${index}.url`}
              label={t('field.proofUrl', { number: index + 1 })}
              type="url"
              autoComplete="off"
              optional
            />
            <TextField
              name={`proofs.${index}.item`}
              label={t('field.proofItem', { number: index + 1 })}
              autoComplete="off"
              optional
            />
          </div>
        ))}
      </Fieldset>
    </>
  )
}

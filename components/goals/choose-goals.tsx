import { goalName } from '@/lib/goals/names'
import { goals, targetsOf } from '@/lib/goals/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { GoalsField } from './goals-field'

/** Which Sustainable Development Goals something bears on: the same in every form. Posts `goals` (lib/goals/schema.ts). */
export function ChooseGoals({ value, locale }: { value?: readonly string[]; locale: Locale }) {
  const t = translator(locale, 'goals')
  return (
    <GoalsField
      name="goals"
      label={t('field')}
      hint={t('fieldHint')}
      optional
      whole={t('whole')}
      chosen={t('chosenMark')}
      {...(value && { defaultValues: value })}
      choices={goals.map((code) => ({
        code,
        label: t('numbered', { number: code, name: goalName(locale, code) }),
        targets: targetsOf(code).map((target) => ({
          code: target,
          label: t('numberedTarget', { number: target, name: goalName(locale, target) }),
        })),
      }))}
    />
  )
}

import { Seen } from '@/components/form/seen'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { admissions } from '@/lib/seats/schema'

/** The fields of a seat plan by name, for when two people change it at once. */
export function SeenPlan({ seen, locale }: { seen: string; locale: Locale }) {
  const t = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        { name: 'total', label: t('plan.total') },
        { name: 'offerHours', label: t('plan.offerHours') },
        {
          name: 'admission',
          label: t('plan.admission'),
          options: admissions.map((value) => ({ value, label: t(`admission.${value}.name`) })),
        },
        ...stakeholderGroups.flatMap((group) =>
          (['minimum', 'target', 'maximum'] as const).map((name) => ({
            name: `groups.${group}.${name}`,
            label: `${ui(`group.${group}`)}: ${t(`columns.${name}`)}`,
          })),
        ),
      ]}
    />
  )
}

import { CheckboxGroup } from '@/components/form/choices'
import type { CriterionKind } from '@/generated/prisma/enums'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CriteriaChoiceProps {
  criteria: readonly { id: string; kind: CriterionKind; value: string | null }[]
  locale: Locale
}

/** What an event's seat plan counts across the groups, as everybody says it of themselves. */
export function CriteriaChoice({ criteria, locale }: CriteriaChoiceProps) {
  if (criteria.length === 0) return null
  const t = translator(locale, 'invitations')
  const { language } = formatter(locale)
  return (
    <CheckboxGroup
      name="meets"
      label={t('rsvp.meets')}
      hint={t('rsvp.meetsWhy')}
      options={criteria.map(({ id, kind, value }) => ({
        value: id,
        label: t(`criteria.${kind}`, {
          value: kind === 'language' ? language(value ?? '') : (value ?? ''),
        }),
      }))}
      optional
    />
  )
}

import type { FieldOfForm } from '@/components/drafts/side-by-side'
import { translator, type Locale } from '@/lib/platform/i18n'
import { groups, strengths, type PartKind } from '@/lib/summaries/schema'

/** What the texts of one kind of part are called. */
export function partLabels(kind: PartKind, locale: Locale) {
  const t = translator(locale, 'summaries')
  const side = kind === 'disagreement'
  return {
    heading: {
      method: t('manage.fields.heading'),
      finding: t('manage.fields.finding'),
      section: t('manage.fields.heading'),
      notTaken: t('manage.fields.heading'),
      disagreement: t('manage.fields.disagreement'),
    }[kind],
    body: side ? t('manage.fields.side') : t('manage.fields.body'),
    against: side ? t('manage.fields.sideOther') : t('manage.fields.against'),
    between: t('manage.fields.between'),
  }
}

/** All fields of a part's form, for showing what two people wrote in them. */
export function fieldsOfPart(kind: PartKind, locale: Locale): FieldOfForm[] {
  const t = translator(locale, 'summaries')
  const ui = translator(locale, 'ui')
  const labels = partLabels(kind, locale)
  return [
    ...(['heading', 'body', 'against', 'between'] as const).map((name) => ({
      name,
      label: labels[name],
    })),
    {
      name: 'strength',
      label: t('manage.fields.strength'),
      options: strengths.map((value) => ({ value, label: t(`strength.${value}`) })),
    },
    {
      name: 'groups',
      label: t('manage.fields.groups'),
      options: groups.map((value) => ({ value, label: ui(`group.${value}`) })),
    },
    { name: 'sources', label: t('manage.fields.sources') },
  ]
}

/** The same for what stands before the parts. */
export function fieldsOfFront(locale: Locale): FieldOfForm[] {
  const t = translator(locale, 'summaries')
  return (['title', 'brief', 'participation', 'changeNote'] as const).map((name) => ({
    name,
    label: t(`manage.fields.${name}`),
  }))
}

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { translator, type Locale } from '@/lib/platform/i18n'
import { enterSeat } from '@/lib/seats/actions'
import type { Criterion } from '@/lib/seats/criteria'
import { criterionText } from './words'

interface EnterPersonProps {
  slug: string
  people: readonly { id: string; name: string; group: StakeholderGroup }[]
  criteria: readonly Criterion[]
  locale: Locale
  path: string
}

/** For people who take part in the dialogue and have no phone of their own. */
export function EnterPerson({ slug, people, criteria, locale, path }: EnterPersonProps) {
  const t = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  if (people.length === 0) return <p>{t('enter.nobody')}</p>
  return (
    <Form action={enterSeat} id="enter-person" {...{ locale, path }}>
      <Hidden name="slug" value={slug} />
      <Select
        name="participantId"
        label={t('enter.who')}
        hint={t('enter.whoHint')}
        placeholder={t('enter.choose')}
        options={people.map(({ id, name, group }) => ({
          value: id,
          label: name,
          group: ui(`group.${group}`),
        }))}
      />
      {criteria.length > 0 && (
        <CheckboxGroup
          name="meets"
          label={t('enter.counts')}
          options={criteria.map((each) => ({ value: each.id, label: criterionText(each, locale) }))}
          optional
        />
      )}
      <FormEnd>
        <Submit>{t('enter.do')}</Submit>
      </FormEnd>
    </Form>
  )
}

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { GroupMark } from '@/components/ui/group-mark'
import { addSomebody } from '@/lib/attendance/actions'
import type { DeskPage } from '@/lib/attendance/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface WalkInFormProps {
  desk: DeskPage
  locale: Locale
  path: string
}

/** The age first: of somebody under 18 nothing else is looked at. */
export function WalkInForm({ desk, locale, path }: WalkInFormProps) {
  const t = translator(locale, 'attendance')
  return (
    <Form action={addSomebody} id="walk-in" {...{ locale, path }}>
      <p>{t('walkIn.says')}</p>
      <Hidden name="slug" value={desk.slug} />
      <Hidden name="occasion" value={desk.occasion.key} />
      <RadioGroup
        name="adult"
        label={t('walkIn.adult')}
        hint={t('walkIn.adultHint')}
        look="row"
        options={[
          { value: 'yes', label: t('walkIn.yes') },
          { value: 'no', label: t('walkIn.no') },
        ]}
      />
      <TextField
        name="name"
        label={t('walkIn.name')}
        hint={t('walkIn.nameHint')}
        autoComplete="off"
        width="medium"
      />
      {desk.hasGroups ? (
        <RadioGroup
          name="group"
          label={t('walkIn.group')}
          options={desk.groups.map((group) => ({
            value: group,
            label: <GroupMark group={group} locale={locale} />,
          }))}
        />
      ) : (
        <Hidden name="group" value="" />
      )}
      <FormEnd>
        <Submit>{t('walkIn.do')}</Submit>
      </FormEnd>
    </Form>
  )
}

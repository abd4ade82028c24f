import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FieldRow, FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { translator, type Locale } from '@/lib/platform/i18n'
import { saveSeats } from '@/lib/seats/actions'
import type { SeatsDesk } from '@/lib/seats/queries'
import { admissions } from '@/lib/seats/schema'
import type { FormState } from '@/lib/web/form-state'
import { BlockRows, CriterionRows, GroupRows } from './plan-rows'
import { SeenPlan } from './seen-plan'

interface SeatPlanFormProps {
  desk: SeatsDesk
  locale: Locale
  path: string
  initial: FormState
}

/** How the places are divided: in all, by group, across the groups, and what is set aside. */
export function SeatPlanForm({ desk, locale, path, initial }: SeatPlanFormProps) {
  const t = translator(locale, 'seats')
  const { form } = desk
  return (
    <Form action={saveSeats} id="seats" {...{ locale, path, initial }} guarded>
      <Hidden name="slug" value={desk.slug} />
      <SeenPlan seen={desk.seen} locale={locale} />
      <FieldRow>
        <TextField
          name="total"
          type="number"
          inputMode="numeric"
          min={1}
          width="short"
          label={t('plan.total')}
          defaultValue={form.total?.toString()}
        />
        <TextField
          name="offerHours"
          type="number"
          inputMode="numeric"
          min={1}
          max={720}
          width="short"
          label={t('plan.offerHours')}
          hint={t('plan.offerHoursHint')}
          defaultValue={form.offerHours.toString()}
        />
      </FieldRow>
      <RadioGroup
        name="admission"
        label={t('plan.admission')}
        defaultValue={form.admission}
        options={admissions.map((value) => ({
          value,
          label: t(`admission.${value}.name`),
          hint: t(`admission.${value}.says`),
        }))}
      />
      <GroupRows form={form} groups={desk.groups} locale={locale} />
      <CriterionRows form={form} locale={locale} />
      <BlockRows form={form} groups={desk.groups} locale={locale} />
      <FormEnd>
        <Submit>{t('plan.save')}</Submit>
      </FormEnd>
    </Form>
  )
}

import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { attributions, channels, earshots } from '@/lib/contributions/schema'
import { enterAnObjection } from '@/lib/objections/actions'
import type { ObjectionsDesk } from '@/lib/objections/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { ObjectionFields } from './objection-fields'

interface Props {
  desk: ObjectionsDesk
  path: string
  locale: Locale
}

/** What a facilitator asks, in the order of the conversation. */
export function EnterObjection({ desk, path, locale }: Props) {
  const t = translator(locale, 'objections')
  const views = translator(locale, 'contributions')
  const ui = translator(locale, 'ui')
  return (
    <Form action={enterAnObjection} id="enter-objection" {...{ locale, path }} guarded>
      <Hidden name="slug" value={desk.slug} />
      <Select
        name="registrationId"
        label={t('who')}
        placeholder={t('choose')}
        options={desk.people.map(({ id, name, group }) => ({
          value: id,
          label: `${name} (${ui(`group.${group}`)})`,
        }))}
      />
      <RadioGroup
        name="channel"
        label={views('enter.channel')}
        look="row"
        defaultValue="facilitator"
        options={channels.map((value) => ({ value, label: views(`enter.channels.${value}`) }))}
      />
      <ObjectionFields parts={desk.parts} locale={locale} />
      <Select
        name="spokenLanguage"
        label={views('enter.spoken')}
        optional
        options={languageOptions(locale)}
        placeholder={views('enter.spokenSame')}
        width="medium"
      />
      <Checkbox
        name="isReadBack"
        label={views('enter.readBack')}
        hint={views('enter.readBackHint')}
      />
      <RadioGroup
        name="earshot"
        label={views('enter.earshot')}
        look="row"
        options={earshots.map((value) => ({ value, label: views(`enter.earshots.${value}`) }))}
      />
      <RadioGroup
        name="attribution"
        label={views('enter.attribution')}
        defaultValue="group"
        options={attributions.map((value) => ({
          value,
          label: views(`attribution.${value}.name`),
          hint: views(`enter.attributions.${value}`),
        }))}
      />
      <FormEnd>
        <Submit>{t('enterDo')}</Submit>
      </FormEnd>
    </Form>
  )
}

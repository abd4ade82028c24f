import { CheckboxGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FieldRow } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { ChooseGoals } from '@/components/goals/choose-goals'
import { topicOptions } from '@/lib/dialogues/topics'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import type { Translated } from '@/lib/platform/translated'
import { zoneOf, zoneOptions } from '@/lib/platform/zones'

export type EventDraft = {
  title?: Translated
  description?: Translated | null
  timeZone?: string
  startsOn?: Date | null
  endsOn?: Date | null
  country?: string | null
  district?: string | null
  venue?: string | null
  joinUrl?: string | null
  topics?: readonly string[]
  goals?: readonly string[]
  languages?: readonly string[]
  capacity?: number | null
  registrationOpensOn?: string
  registrationClosesOn?: string
}

/** The fields of an event, empty or as they stand. */
export function EventFields({ locale, event }: { locale: Locale; event: EventDraft }) {
  const t = translator(locale, 'events')
  const field = (name: Parameters<typeof t>[0]) => t(name)
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="title"
        label={field('manage.fields.title')}
        languages={languages}
        value={event.title}
        limit={160}
      />
      <TranslatedField
        name="description"
        label={field('manage.fields.description')}
        languages={languages}
        value={event.description ?? undefined}
        rows={4}
        limit={4000}
        optional
      />
      <FieldRow>
        <DateField
          name="startsOn"
          label={field('manage.fields.startsOn')}
          defaultValue={dayText(event.startsOn ?? null)}
        />
        <DateField
          name="endsOn"
          label={field('manage.fields.endsOn')}
          defaultValue={dayText(event.endsOn ?? null)}
        />
      </FieldRow>
      <Select
        name="timeZone"
        label={field('manage.fields.timeZone')}
        hint={field('manage.fields.timeZoneHint')}
        options={zoneOptions(locale, {
          country: event.country,
          chosen: event.timeZone,
          others: field('manage.fields.otherZones'),
        })}
        placeholder={field('manage.fields.noZone')}
        defaultValue={event.timeZone ?? zoneOf(event.country)}
        width="medium"
      />
      <Select
        name="country"
        label={field('manage.fields.country')}
        options={countryOptions(locale)}
        placeholder={field('manage.fields.noCountry')}
        defaultValue={event.country ?? ''}
        optional
      />
      <TextField
        name="district"
        label={field('manage.fields.district')}
        hint={field('manage.fields.districtHint')}
        defaultValue={event.district ?? ''}
        optional
      />
      <TextField
        name="venue"
        label={field('manage.fields.venue')}
        hint={field('manage.fields.venueHint')}
        defaultValue={event.venue ?? ''}
        optional
      />
      <TextField
        name="joinUrl"
        type="url"
        label={field('manage.fields.joinUrl')}
        hint={field('manage.fields.joinUrlHint')}
        defaultValue={event.joinUrl ?? ''}
        optional
      />
      <TextField
        name="capacity"
        label={field('manage.fields.capacity')}
        hint={field('manage.fields.capacityHint')}
        inputMode="numeric"
        width="short"
        defaultValue={event.capacity ? String(event.capacity) : ''}
        optional
      />
      <FieldRow>
        <DateField
          name="registrationOpensOn"
          label={field('manage.fields.opensOn')}
          defaultValue={event.registrationOpensOn ?? ''}
          optional
        />
        <DateField
          name="registrationClosesOn"
          label={field('manage.fields.closesOn')}
          defaultValue={event.registrationClosesOn ?? ''}
          optional
        />
      </FieldRow>
      <CheckboxGroup
        name="languages"
        label={field('manage.fields.languages')}
        look="row"
        options={languageOptions(locale)}
        defaultValues={event.languages ?? ['en']}
        optional
      />
      <CheckboxGroup
        name="topics"
        label={field('manage.fields.topics')}
        look="row"
        options={topicOptions(locale)}
        defaultValues={event.topics ?? []}
        optional
      />
      <ChooseGoals value={event.goals ?? []} locale={locale} />
    </>
  )
}

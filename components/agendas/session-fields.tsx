import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField, TimeField } from '@/components/form/date-and-time'
import { FieldRow } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import type { PlaceOfEvent } from '@/lib/agendas/queries'
import { sessionKinds, sessionRules } from '@/lib/agendas/schema'
import type { Slot } from '@/lib/agendas/shift'
import type { SessionDraft } from '@/lib/agendas/stored'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

interface SessionFieldsProps {
  locale: Locale
  event: { startsOn: Date; endsOn: Date }
  places: readonly PlaceOfEvent[]
  session?: SessionDraft
  /** Where a new session starts from. */
  slot: Omit<Slot, 'id'>
}

/** The fields of a session; day and times are the event's own. */
export function SessionFields({ locale, event, places, session, slot }: SessionFieldsProps) {
  const t = translator(locale, 'agendas')
  const words = translator(locale, 'events')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="title"
        label={t('session.title')}
        languages={languages}
        value={session?.title}
        limit={200}
      />
      <FieldRow>
        <DateField
          name="day"
          label={t('session.day')}
          defaultValue={slot.day}
          min={dayText(event.startsOn)}
          max={dayText(event.endsOn)}
        />
        <TimeField name="startsAt" label={t('session.startsAt')} defaultValue={slot.startsAt} />
        <TimeField name="endsAt" label={t('session.endsAt')} defaultValue={slot.endsAt} />
      </FieldRow>
      <Select
        name="kind"
        label={t('session.kind')}
        options={sessionKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
        defaultValue={session?.kind}
      />
      <RadioGroup
        name="rule"
        label={t('session.rule')}
        options={sessionRules.map((value) => ({
          value,
          label: words(`rules.${value}.name`),
          hint: words(`rules.${value}.says`),
        }))}
        defaultValue={session?.rule ?? 'chatham'}
      />
      <Select
        name="placeId"
        label={t('session.room')}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('session.noRoom')}
        defaultValue={session?.placeId ?? ''}
        optional
      />
      <TextField
        name="place"
        label={t('session.placeMore')}
        hint={words('manage.fields.venueHint')}
        defaultValue={session?.place ?? ''}
        optional
      />
      <TranslatedField
        name="description"
        label={t('session.description')}
        languages={languages}
        value={session?.description ?? undefined}
        rows={3}
        limit={2000}
        optional
      />
      <CheckboxGroup
        name="languages"
        label={t('session.languages')}
        hint={t('session.languagesHint')}
        look="row"
        options={languageOptions(locale)}
        defaultValues={session?.languages ?? []}
        optional
      />
      <CheckboxGroup
        name="topics"
        label={t('session.topics')}
        look="row"
        options={topicOptions(locale)}
        defaultValues={session?.topics ?? []}
        optional
      />
    </>
  )
}

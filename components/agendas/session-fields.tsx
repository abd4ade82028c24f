import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField, TimeField } from '@/components/form/date-and-time'
import { FieldRow } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { topicOptions } from '@/lib/dialogues/topics'
import type { EventPage } from '@/lib/events/queries'
import { sessionKinds, sessionRules } from '@/lib/agendas/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { DateTime } from 'luxon'

interface SessionFieldsProps {
  locale: Locale
  event: Pick<EventPage, 'timeZone' | 'startsOn'>
  session?: EventPage['sessions'][number]
}

/** The fields of a session; day and times are the event's own. */
export function SessionFields({ locale, event, session }: SessionFieldsProps) {
  const t = translator(locale, 'agendas')
  const words = translator(locale, 'events')
  const languages = writingLanguages(locale)
  const clock = (at: Date | undefined, otherwise: string) =>
    at ? formatter('en').time(at, event.timeZone) : otherwise
  const day = session
    ? DateTime.fromJSDate(session.startsAt, { zone: event.timeZone })
    : DateTime.fromJSDate(event.startsOn, { zone: 'UTC' })
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
        <DateField name="day" label={t('session.day')} defaultValue={day.toISODate() ?? ''} />
        <TimeField
          name="startsAt"
          label={t('session.startsAt')}
          defaultValue={clock(session?.startsAt, '09:00')}
        />
        <TimeField
          name="endsAt"
          label={t('session.endsAt')}
          defaultValue={clock(session?.endsAt, '10:00')}
        />
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
      <TextField
        name="place"
        label={t('session.place')}
        hint={t('session.placeHint')}
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

import { RadioGroup } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { PlaceOfEvent } from '@/lib/agendas/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The fields of a room or a site. */
export function PlaceFields({ place, locale }: { place?: PlaceOfEvent; locale: Locale }) {
  const t = translator(locale, 'agendas')
  return (
    <>
      <TextField name="name" label={t('places.name')} defaultValue={place?.name ?? ''} />
      <RadioGroup
        name="kind"
        label={t('places.kind')}
        look="row"
        options={[
          { value: 'room', label: t('places.room') },
          { value: 'site', label: t('places.site') },
        ]}
        defaultValue={place?.kind ?? 'room'}
      />
      <TextField
        name="capacity"
        label={t('places.capacity')}
        inputMode="numeric"
        width="short"
        defaultValue={place?.capacity ? String(place.capacity) : ''}
        optional
      />
    </>
  )
}

import { Seen } from '@/components/form/seen'
import { topicOptions } from '@/lib/dialogues/topics'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

/** The fields of an event by name, for when two people change it at once. */
export function SeenEvent({ seen, locale }: { seen: string; locale: Locale }) {
  const t = translator(locale, 'events')
  const plain = [
    'title',
    'description',
    'startsOn',
    'endsOn',
    'timeZone',
    'district',
    'venue',
    'joinUrl',
    'capacity',
  ] as const
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        ...plain.map((name) => ({ name, label: t(`manage.fields.${name}`) })),
        {
          name: 'country',
          label: t('manage.fields.country'),
          options: countryOptions(locale),
        },
        { name: 'registrationOpensOn', label: t('manage.fields.opensOn') },
        { name: 'registrationClosesOn', label: t('manage.fields.closesOn') },
        {
          name: 'languages',
          label: t('manage.fields.languages'),
          options: languageOptions(locale),
        },
        { name: 'topics', label: t('manage.fields.topics'), options: topicOptions(locale) },
        { name: 'goals', label: translator(locale, 'goals')('field') },
      ]}
    />
  )
}

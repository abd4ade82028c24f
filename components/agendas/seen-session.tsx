import { Seen } from '@/components/form/seen'
import type { PlaceOfEvent } from '@/lib/agendas/queries'
import { sessionKinds, sessionRules } from '@/lib/agendas/schema'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

interface SeenSessionProps {
  seen: string
  places: readonly PlaceOfEvent[]
  locale: Locale
}

/** The fields of a session by name, for when two people change it at once. */
export function SeenSession({ seen, places, locale }: SeenSessionProps) {
  const t = translator(locale, 'agendas')
  const words = translator(locale, 'events')
  const plain = ['title', 'description', 'day', 'startsAt', 'endsAt'] as const
  return (
    <Seen
      value={seen}
      languages={writingLanguages(locale)}
      fields={[
        ...plain.map((name) => ({ name, label: t(`session.${name}`) })),
        {
          name: 'kind',
          label: t('session.kind'),
          options: sessionKinds.map((value) => ({ value, label: words(`kinds.${value}`) })),
        },
        {
          name: 'rule',
          label: t('session.rule'),
          options: sessionRules.map((value) => ({ value, label: words(`rules.${value}.name`) })),
        },
        {
          name: 'placeId',
          label: t('session.room'),
          options: places.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'place', label: t('session.placeMore') },
        {
          name: 'languages',
          label: t('session.languages'),
          options: languageOptions(locale),
        },
        { name: 'topics', label: t('session.topics'), options: topicOptions(locale) },
      ]}
    />
  )
}

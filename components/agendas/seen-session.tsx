import { Seen } from '@/components/form/seen'
import { topicOptions } from '@/lib/dialogues/topics'
import { sessionKinds, sessionRules } from '@/lib/agendas/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

/** The fields of a session by name, for when two people change it at once. */
export function SeenSession({ seen, locale }: { seen: string; locale: Locale }) {
  const t = translator(locale, 'agendas')
  const words = translator(locale, 'events')
  const plain = ['title', 'description', 'day', 'startsAt', 'endsAt', 'place'] as const
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
        { name: 'topics', label: t('session.topics'), options: topicOptions(locale) },
      ]}
    />
  )
}

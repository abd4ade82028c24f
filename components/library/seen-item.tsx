import { Seen } from '@/components/form/seen'
import type { ItemDesk } from '@/lib/library/desk'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

const names = [
  ...['kind', 'title', 'abstract', 'body', 'language', 'datedOn', 'authors', 'countries'],
  ...['topics', 'url', 'doi', 'licence', 'publisher', 'startsOn', 'endsOn', 'place', 'reportOf'],
] as const

/** What another editor saved meanwhile, field by field. */
export function SeenItem({ item, locale }: { item: ItemDesk; locale: Locale }) {
  const t = translator(locale, 'library')
  return (
    <Seen
      value={item.seen}
      languages={writingLanguages(locale)}
      fields={[
        ...names.flatMap((name) => {
          const key = `field.${name}`
          return t.has(key) ? [{ name, label: t(key) }] : []
        }),
        { name: 'goals', label: translator(locale, 'goals')('field') },
      ]}
    />
  )
}

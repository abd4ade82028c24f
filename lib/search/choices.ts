import { choicesOf, type FilterChoices } from '@/lib/dialogues/list-filters'
import { today } from '@/lib/platform/clock'
import { locales } from '@/lib/platform/locales'
import type { Translated } from '@/lib/platform/translated'
import type { Scope } from './scope'

export type SearchChoices = FilterChoices & {
  dialogues: { slug: string; title: Translated }[]
  languages: string[]
}

/** What a search can be narrowed down to: gathered from the dialogues that the asker may read and from nothing else. */
export function choicesIn({ readable }: Pick<Scope, 'readable'>): SearchChoices {
  const first = Math.min(...readable.flatMap(({ startsOn }) => startsOn?.getUTCFullYear() ?? []))
  const now = today().getUTCFullYear()
  const years = Array.from(
    { length: Math.max(0, Math.min(40, now - first + 1)) },
    (_, i) => now - i,
  )
  return {
    ...choicesOf({
      countries: readable.map(({ country }) => country),
      topics: readable.map(({ topics }) => topics),
      years: Number.isFinite(first) ? years : [],
    }),
    dialogues: readable.map(({ slug, title }) => ({ slug, title })),
    languages: [...new Set([...locales, ...readable.flatMap(({ languages }) => languages)])],
  }
}

import { isCountry } from '@/lib/platform/countries'
import { toldKinds, isToldKind, type ToldKind } from '@/lib/record/kinds'

export const formats = ['rss', 'atom', 'json'] as const
export type Format = (typeof formats)[number]

export const mediaTypes: Record<Format, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** "everything.rss", "summaries.atom": which feed, in which form; null where there is none of that name. */
export function feedNamed(
  file: string,
): { kinds: readonly ToldKind[]; name: FeedName; format: Format } | null {
  const [name = '', ending, ...more] = file.split('.')
  const format = formats.find((each) => each === ending)
  if (!format || more.length > 0) return null
  if (name === 'everything') return { kinds: toldKinds, name, format }
  return isToldKind(name) ? { kinds: [name], name, format } : null
}

export type FeedName = ToldKind | 'everything'
export const feedNames: readonly FeedName[] = ['everything', ...toldKinds]

/** Of an address only what is allowed; anything else counts as not said. */
export function narrowedBy(search: URLSearchParams): { dialogue?: string; country?: string } {
  const dialogue = search.get('dialogue') ?? undefined
  const country = search.get('country') ?? undefined
  return {
    ...(dialogue && /^[a-z0-9-]{1,100}$/.test(dialogue) && { dialogue }),
    ...(isCountry(country) && { country }),
  }
}

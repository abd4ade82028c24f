import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { candidates, type Candidate, type Looked } from './candidates'
import { keyOf } from './places'
import { sources } from './registry'
import type { Kind } from './schema'

/** Of these what the asker may see, each thing once, in the same order. */
export async function visibleOf(
  actor: Actor,
  all: readonly Candidate[],
  locale: string,
): Promise<Candidate[]> {
  const byKind = new Map<Kind, Candidate[]>()
  for (const each of all) byKind.set(each.kind, [...(byKind.get(each.kind) ?? []), each])
  const asked = await Promise.all(
    [...byKind].map(async ([kind, places]) => {
      const seen = await sources[kind].visible(actor, places)
      return [kind, new Set(seen.map(keyOf))] as const
    }),
  )
  const seen = new Map(asked)
  const found = new Map<string, Candidate>()
  for (const each of all) {
    if (!seen.get(each.kind)?.has(keyOf(each))) continue
    const key = `${each.kind} ${keyOf(each)}`
    const before = found.get(key)
    // In the reader's language, where it was found in that too.
    if (!before || (each.language === locale && before.language !== locale)) found.set(key, each)
  }
  return [...found.values()]
}

/**
 * The first `most` things that the asker may see, and whether there are more: counted are only those. As long as rows
 * come that turn out to be hidden, further ones are asked for: nobody's page is shorter for what they may not see.
 */
export async function collect(
  actor: Actor,
  looked: Looked,
  { most, locale }: { most: number; locale: string },
): Promise<{ found: Candidate[]; isMore: boolean }> {
  const take = most + Math.ceil(most / 4)
  const all: Candidate[] = []
  for (let skip = 0; ; skip += take) {
    const batch = await candidates(looked, { skip, take })
    all.push(...batch)
    const found = await visibleOf(actor, all, locale)
    if (batch.length < take || found.length > most)
      return { found: found.slice(0, most), isMore: found.length > most }
  }
}

import type { Found, Place } from './source'

export const idsOf = (places: readonly Place[]): string[] => [
  ...new Set(places.map(({ objectId }) => objectId)),
]

/** Things that are found as a whole. */
export const placesOf = (rows: readonly { id: string }[]): Place[] =>
  rows.map(({ id }) => ({ objectId: id, part: '' }))

/** Things of which every part is seen by whoever sees the whole. */
export function withParts(rows: readonly { id: string }[], places: readonly Place[]): Place[] {
  const seen = new Set(rows.map(({ id }) => id))
  return places.filter(({ objectId }) => seen.has(objectId))
}

export const keyOf = ({ objectId, part }: Place): string => `${objectId} ${part}`

/** The language in which something was found; of a thing that was found as a whole. */
export const languageOf = (found: readonly Found[], id: string): string =>
  found.find(({ objectId }) => objectId === id)?.language ?? ''

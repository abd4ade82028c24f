import { diffWordsWithSpace } from 'diff'
import type { Translated } from '@/lib/platform/translated'
import type { FrontContent, PartTexts } from './content'

/** A run of words that stayed, came or went. */
export type Piece = { is: 'same' | 'added' | 'removed'; text: string }
export type TextDifference = { language: string; pieces: Piece[] }

/** The words of a text in each language in which they changed. */
export function textDifference(
  before: Translated | null,
  after: Translated | null,
): TextDifference[] {
  const [old, current] = [before?.texts ?? {}, after?.texts ?? {}]
  return [...new Set([...Object.keys(old), ...Object.keys(current)])].sort().flatMap((language) => {
    const [one, other] = [old[language] ?? '', current[language] ?? '']
    if (one === other) return []
    const pieces = diffWordsWithSpace(one, other).map(({ value, added, removed }): Piece => ({
      is: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }))
    return [{ language, pieces }]
  })
}

export const frontFields = ['title', 'brief', 'participation'] as const
export const partFields = ['heading', 'body', 'against', 'between'] as const

/** As it stands in a version; a reference is known by what it refers to, on its side. */
export type ComparedPart<Reference> = PartTexts & {
  key: string
  references: readonly { id: string; of: Reference }[]
}

export type PartDifference<Reference> = {
  key: string
  is: 'added' | 'removed' | 'kept'
  isMoved: boolean
  part: ComparedPart<Reference>
  texts: { field: (typeof partFields)[number]; in: TextDifference[] }[]
  strength: { before: PartTexts['strength']; after: PartTexts['strength'] } | null
  groups: { added: string[]; removed: string[] }
  references: { added: Reference[]; removed: Reference[] }
  sources: { added: PartTexts['sources']; removed: PartTexts['sources'] }
}

export function frontDifference(before: FrontContent, after: FrontContent) {
  return frontFields.flatMap((field) => {
    const found = textDifference(before[field], after[field])
    return found.length > 0 ? [{ field, in: found }] : []
  })
}

/** Compared by the keys of the parts, which stay the same from version to version; what didn't change is left out. */
export function partsDifference<Reference>(
  before: readonly ComparedPart<Reference>[],
  after: readonly ComparedPart<Reference>[],
): PartDifference<Reference>[] {
  const old = new Map(before.map((part) => [part.key, part]))
  const current = new Set(after.map(({ key }) => key))
  const stayed = stayedInOrder(
    before.map(({ key }) => key).filter((key) => current.has(key)),
    after.map(({ key }) => key).filter((key) => old.has(key)),
  )
  const now = after.map((part) => compare(old.get(part.key) ?? null, part, stayed))
  const gone = before
    .filter(({ key }) => !current.has(key))
    .map((part) => ({ ...compare(null, part, stayed), is: 'removed' as const }))
  return [...now, ...gone].filter(isChange)
}

function compare<Reference>(
  before: ComparedPart<Reference> | null,
  part: ComparedPart<Reference>,
  stayed: ReadonlySet<string>,
): PartDifference<Reference> {
  const old = before ?? part
  return {
    key: part.key,
    is: before ? 'kept' : 'added',
    isMoved: before !== null && !stayed.has(part.key),
    part,
    texts: partFields.flatMap((field) => {
      const found = textDifference(old[field], part[field])
      return found.length > 0 ? [{ field, in: found }] : []
    }),
    strength:
      old.strength === part.strength ? null : { before: old.strength, after: part.strength },
    groups: {
      added: part.groups.filter((group) => !old.groups.includes(group)),
      removed: old.groups.filter((group) => !part.groups.includes(group)),
    },
    references: {
      added: without(part.references, old.references).map(({ of }) => of),
      removed: without(old.references, part.references).map(({ of }) => of),
    },
    sources: {
      added: part.sources.filter(({ url }) => !old.sources.some((each) => each.url === url)),
      removed: old.sources.filter(({ url }) => !part.sources.some((each) => each.url === url)),
    },
  }
}

const without = <T extends { id: string }>(from: readonly T[], others: readonly T[]) =>
  from.filter(({ id }) => !others.some((other) => other.id === id))

const isChange = (change: PartDifference<unknown>): boolean =>
  change.is !== 'kept' ||
  change.isMoved ||
  change.texts.length > 0 ||
  change.strength !== null ||
  [change.groups, change.references, change.sources].some(
    ({ added, removed }) => added.length + removed.length > 0,
  )

/** The longest row of keys that stand in the same order in both: the others are those that were moved. */
export function stayedInOrder(before: readonly string[], after: readonly string[]): Set<string> {
  let best: number[][] = []
  const places = after.map((key) => before.indexOf(key))
  places.forEach((place, index) => {
    const fitting = best
      .slice(0, index)
      .filter((row) => (places[row.at(-1) ?? 0] ?? 0) < place)
      .sort((a, b) => b.length - a.length)[0]
    best = [...best, [...(fitting ?? []), index]]
  })
  const longest = best.sort((a, b) => b.length - a.length)[0] ?? []
  return new Set(longest.flatMap((index) => after[index] ?? []))
}

import { z } from 'zod'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { PartKind, Source, Strength } from './schema'

const words = (value: unknown): Translated => translatedStored.parse(value)
const wordsOrNull = (value: unknown): Translated | null =>
  value === null || value === undefined ? null : words(value)

const storedSources = z.array(z.object({ text: translatedStored, url: z.string() }))

export type FrontContent = {
  title: Translated
  brief: Translated
  participation: Translated | null
  changeNote: Translated | null
}

type FrontRow = { title: unknown; brief: unknown; participation: unknown; changeNote: unknown }

/** What stands before the parts of a version, out of its JSON columns. */
export function frontContent(row: FrontRow): FrontContent {
  return {
    title: words(row.title),
    brief: words(row.brief),
    participation: wordsOrNull(row.participation),
    changeNote: wordsOrNull(row.changeNote),
  }
}

export type PartTexts = {
  kind: PartKind
  heading: Translated
  body: Translated
  against: Translated | null
  between: Translated | null
  strength: Strength | null
  groups: string[]
  sources: Source[]
}

type PartRow = {
  kind: PartKind
  heading: unknown
  body: unknown
  against: unknown
  between: unknown
  strength: Strength | null
  groups: readonly string[]
  sources: unknown
}

/** What is written in a part, without what it cites. */
export function partTexts(row: PartRow): PartTexts {
  return {
    kind: row.kind,
    heading: words(row.heading),
    body: words(row.body),
    against: wordsOrNull(row.against),
    between: wordsOrNull(row.between),
    strength: row.strength,
    groups: [...row.groups],
    sources: storedSources.parse(row.sources),
  }
}

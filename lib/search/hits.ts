import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Byline } from '@/lib/contributions/attribution'
import type { Piece } from '@/lib/cues/find'
import type { Speaker } from '@/lib/interviews/speakers'
import { inLanguage, type Translated } from '@/lib/platform/translated'
import type { Candidate } from './candidates'
import { wordsOf } from './fold'
import { excerptOf, marked, momentsOf, type IsWanted, type SaidAt } from './pieces'
import { keyOf } from './places'
import { sources } from './registry'
import type { Kind } from './schema'
import type { Live } from './source'
import { stemmingOf, stemsOf, type Stemming } from './stemming'

const momentsOfOne = 3

export type SearchHit = {
  kind: Kind
  /** What it is called: a finding is found as a part of its summary. */
  is: Kind | 'finding'
  path: string
  /** In the language in which it was found, where it has a title in it. */
  title: { pieces: Piece[]; language: string } | null
  excerpt: { pieces: Piece[]; language: string } | null
  dialogue: Translated | null
  day: Date | null
  by: Byline | null
  speakers: Speaker[]
  /** Of an interview: when the words are said. */
  moments: { slug: string; isGloss: boolean; language: string; said: SaidAt[] } | null
}

type LiveOfKind = Live & { kind: Kind }

/** What is shown of these now, in their order; what has gone in this moment is left out. */
export async function liveOf(actor: Actor, all: readonly Candidate[]): Promise<LiveOfKind[]> {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const shown = await Promise.all(
    kinds.map(async (kind) => {
      const found = all.filter((each) => each.kind === kind)
      return (await sources[kind].live(actor, found)).map((each) => ({ ...each, kind }))
    }),
  )
  const byKey = new Map(shown.flat().map((each) => [`${each.kind} ${keyOf(each)}`, each]))
  return all.flatMap((each) => byKey.get(`${each.kind} ${keyOf(each)}`) ?? [])
}

/** Whether a word is one of those that were looked for, in a language. */
export type WantedIn = (language: string) => IsWanted

/** `begun` is the word that somebody is still typing. */
export async function wantedIn(
  wanted: readonly string[],
  live: readonly Live[],
  begun: string | null,
): Promise<WantedIn> {
  const words = new Map<Stemming, string[]>()
  for (const each of live) {
    const stemming = stemmingOf(each.language)
    const own = [...textsIn(each)].flatMap(wordsOf)
    words.set(stemming, (words.get(stemming) ?? [...wanted]).concat(own))
  }
  const asked = await Promise.all(
    [...words].map(async ([stemming, all]) => {
      const stem = await stemsOf(stemming, all)
      const stems = new Set(wanted.map(stem).filter((each) => each !== ''))
      return [stemming, (word: string) => stems.has(stem(word))] as const
    }),
  )
  const byStemming = new Map(asked)
  const isBegun = (word: string) => begun !== null && word.startsWith(begun)
  return (language) => {
    const isStem = byStemming.get(stemmingOf(language))
    return (word) => wanted.includes(word) || isBegun(word) || isStem?.(word) === true
  }
}

function* textsIn({ title, texts, language, spoken }: Live) {
  if (title) yield inLanguage(title, language).text
  yield* texts
  for (const { text } of spoken?.cues ?? []) yield text
}

export function hitOf(live: LiveOfKind, isWantedIn: WantedIn): SearchHit {
  const { kind, path, language, texts, dialogue, day, spoken } = live
  const isWanted = isWantedIn(language)
  const title = live.title && inLanguage(live.title, language)
  const said = spoken ? momentsOf(spoken.cues, isWanted, momentsOfOne) : []
  const excerpt = excerptOf(texts, isWanted)
  return {
    ...{ kind, path, dialogue, day },
    is: kind === 'summary' && live.part !== '' ? 'finding' : kind,
    title: title && { pieces: marked(title.text, isWanted), language: title.lang },
    excerpt: excerpt.length > 0 ? { pieces: excerpt, language } : null,
    by: live.by ?? null,
    speakers: live.speakers ?? [],
    moments:
      spoken && said.length > 0
        ? { slug: spoken.slug, isGloss: spoken.isGloss, language, said }
        : null,
  }
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { pagesOf, type SearchParams } from '@/lib/dialogues/list-filters'
import { takeTurnUnwritten, type Limit } from '@/lib/platform/throttle'
import { inLanguage } from '@/lib/platform/translated'
import { nearest } from './alike'
import { asksNothing, candidates, queriesOf, spelledLike, type Narrowed } from './candidates'
import { choicesIn, type SearchChoices } from './choices'
import { collect, visibleOf } from './collect'
import { wordsOf } from './fold'
import { hitOf, liveOf, wantedIn, type SearchHit } from './hits'
import { anyOf, questionOf, wantedOf, type Question } from './question'
import {
  kinds,
  mostFound,
  pageLength,
  searchFiltersOf,
  type Kind,
  type SearchFilters,
} from './schema'
import { scopeOf, type Scope } from './scope'

/** Counted in memory, because nobody is to know what who looked for; many people may share one address. */
const ofOne: Limit = { name: 'search', turns: 60, seconds: 60 }
const ofMany: Limit = { name: 'search-address', turns: 300, seconds: 60 }

export type Asker = { locale: string; address: string | null }

export type Search = {
  question: string
  filters: SearchFilters
  state: 'notAsked' | 'noWords' | 'tooMany' | 'searched'
  hits: SearchHit[]
  /** Of what the asker may see; at most `mostFound`. */
  count: number
  isMore: boolean
  pages: number
  /** How many of each kind, where all are counted and none was chosen. */
  kinds: { kind: Kind; count: number }[]
  /** Spelled nearly so. */
  near: SearchHit[]
  didYouMean: string | null
  choices: SearchChoices
}

export async function mayAsk(actor: Actor, address: string | null): Promise<boolean> {
  const personId = personIdOf(actor)
  return personId === null
    ? takeTurnUnwritten(ofMany, address ?? 'nowhere')
    : takeTurnUnwritten(ofOne, personId)
}

/**
 * Looks for words in everything that the asker may read. The index only says where to look: what is counted and shown
 * is asked of each noun by its own visibleTo(), and every word shown comes from the thing itself as this asker sees it.
 */
export async function search(
  actor: Actor,
  params: SearchParams,
  { locale, address }: Asker,
): Promise<Search> {
  authorize(actor, 'search.read', null)
  const question = questionOf(params['q'])
  const filters = searchFiltersOf(params)
  const scope = await scopeOf(actor)
  const none = {
    ...{ question: question.text, filters, choices: choicesIn(scope) },
    ...{ hits: [], count: 0, isMore: false, pages: 1, kinds: [], near: [], didYouMean: null },
  }
  if (question.text === '') return { ...none, state: 'notAsked' }
  if (!(await mayAsk(actor, address))) return { ...none, state: 'tooMany' }
  const queries = await queriesOf(question)
  const narrowed = narrowedBy(filters, scope)
  if (question.groups.length === 0 || asksNothing(queries) || narrowed === null) {
    return { ...none, state: narrowed === null ? 'searched' : 'noWords' }
  }
  const looked = { queries, scope, filters: narrowed }
  const { found, isMore } = await collect(actor, looked, { most: mostFound, locale })
  const pages = pagesOf(found.length, pageLength)
  const page = Math.min(filters.page, pages)
  const live = await liveOf(actor, found.slice((page - 1) * pageLength, page * pageLength))
  const isWanted = await wantedIn(wantedOf(question), live, null)
  const counted = kinds.map((kind) => ({
    kind,
    count: found.filter((each) => each.kind === kind).length,
  }))
  return {
    ...none,
    ...{ state: 'searched', filters: { ...filters, page }, isMore, pages, count: found.length },
    hits: live.map((each) => hitOf(each, isWanted)),
    kinds: isMore || filters.kind ? [] : counted.filter(({ count }) => count > 0),
    ...(found.length < fewFound ? await nearly(actor, question, scope, locale) : {}),
  }
}

/** Null: in a dialogue that the asker may not read, which is the same as one that isn't there. */
function narrowedBy(
  { dialogue: slug, ...rest }: SearchFilters,
  { readable }: Scope,
): Narrowed | null {
  if (slug === null) return { ...rest, dialogueId: null }
  const chosen = readable.find((each) => each.slug === slug)
  return chosen ? { ...rest, dialogueId: chosen.id } : null
}

const fewFound = 3
const mostNear = 8

/** What is spelled nearly so, and how its title spells it: of what the asker may see, and as it is spelled now. */
async function nearly(actor: Actor, question: Question, scope: Scope, locale: string) {
  const queries = await queriesOf(anyOf(await spelledLike(question)))
  if (asksNothing(queries)) return { near: [], didYouMean: null }
  const looked = { queries, scope, filters: { ...searchFiltersOf({}), dialogueId: null } }
  const all = await candidates(looked, { skip: 0, take: 5 * mostNear })
  const found = await visibleOf(actor, all, locale)
  const live = await liveOf(actor, found.slice(0, 3 * mostNear))
  const wanted = wantedOf(question)
  const titles = new Set(
    live.flatMap(({ title, language }) => (title ? wordsOf(inLanguage(title, language).text) : [])),
  )
  const meant = wanted.map((word) => (word.length >= 4 ? (nearest(word, titles) ?? word) : word))
  const near = live.flatMap((each) => {
    const { title, texts, language } = each
    const own = new Set([title ? inLanguage(title, language).text : '', ...texts].flatMap(wordsOf))
    const spelled = wanted.flatMap((word) => nearest(word, own) ?? [])
    if (spelled.length === 0 || spelled.every((word) => wanted.includes(word))) return []
    return hitOf(each, () => (word) => spelled.includes(word))
  })
  const isSame = meant.every((word, at) => word === wanted[at])
  return { near: near.slice(0, mostNear), didYouMean: isSame ? null : meant.join(' ') }
}

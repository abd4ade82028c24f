import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { takeTurnUnwritten, type Limit } from '@/lib/platform/throttle'
import { asksNothing, candidates, queriesOf } from './candidates'
import { visibleOf } from './collect'
import { hitOf, liveOf, wantedIn, type SearchHit } from './hits'
import { questionOf, wantedOf } from './question'
import { searchFiltersOf } from './schema'
import { scopeOf } from './scope'
import type { Asker } from './queries'

/** A question at every third letter; many people may share one address. */
const ofOne: Limit = { name: 'suggest', turns: 180, seconds: 60 }
const ofMany: Limit = { name: 'suggest-address', turns: 900, seconds: 60 }

const most = 6
const shortest = 2

/** While somebody types: what begins so, under the same rules as the search itself. Null: too many questions. */
export async function suggest(
  actor: Actor,
  asked: unknown,
  { locale, address }: Asker,
): Promise<SearchHit[] | null> {
  authorize(actor, 'search.read', null)
  const question = questionOf(asked)
  const wanted = wantedOf(question)
  const begun = wanted.at(-1) ?? ''
  if ([...begun].length < shortest) return []
  const personId = personIdOf(actor)
  const hasTurn = personId
    ? await takeTurnUnwritten(ofOne, personId)
    : await takeTurnUnwritten(ofMany, address ?? 'nowhere')
  if (!hasTurn) return null
  const [queries, scope] = await Promise.all([queriesOf(question, true), scopeOf(actor)])
  if (asksNothing(queries)) return []
  const filters = { ...searchFiltersOf({}), dialogueId: null }
  const all = await candidates({ queries, scope, filters }, { skip: 0, take: 8 * most })
  const found = (await visibleOf(actor, all, locale)).slice(0, most)
  const live = await liveOf(actor, found)
  const isWanted = await wantedIn(wanted, live, begun)
  return live.map((each) => hitOf(each, isWanted))
}

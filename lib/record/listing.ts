import type { Actor } from '@/lib/access/actor'
import type { Entry, Narrowed, Source } from './entry'

/** `after` is an id, and counts in the order of ids alone. */
export type Wanted = { order: 'newest' | 'id'; after: string | null; take: number }

type Find = (actor: Actor, narrowed: Narrowed, wanted: Wanted) => Promise<Entry[]>

/** Both orders of a source out of one question to the database. */
export const listing = (find: Find): Pick<Source, 'newest' | 'after'> => ({
  newest: (actor, narrowed, take) => find(actor, narrowed, { order: 'newest', after: null, take }),
  after: (actor, narrowed, after, take) => find(actor, narrowed, { order: 'id', after, take }),
})

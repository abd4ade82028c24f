import 'server-only'
import { authorize } from '@/lib/access/table'
import type { Actor } from '@/lib/access/actor'
import { env } from '@/lib/platform/env'
import { dayOf } from './day'
import type { Address, Entry, Narrowed } from './entry'
import type { Kind } from './kinds'
import type { ListQuery } from './schema'
import { sources } from './sources'

const origin = () => env.url.replace(/\/$/, '')

/** The permanent address of an entry's page, from the configured address only. */
export const addressOf = (path: string, locale = 'en'): string => `${origin()}/${locale}${path}`

/** As the API tells of an entry. */
function told(entry: Entry) {
  const { path, publishedAt, changedAt, dialogue, ...rest } = entry
  return {
    ...rest,
    address: addressOf(path),
    publishedOn: dayOf(publishedAt),
    changedOn: dayOf(changedAt),
    dialogue: dialogue && { id: dialogue.slug, title: dialogue.title },
  }
}

/** One page of one kind, in the order of ids. */
export async function recordPage(
  actor: Actor,
  kind: Kind,
  { cursor, limit, ...narrowed }: ListQuery,
) {
  authorize(actor, 'record.read', null)
  const found = await sources[kind].after(actor, narrowed, cursor ?? null, limit + 1)
  const items = found.slice(0, limit)
  return {
    items: items.map(told),
    next: found.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

/** One thing whole; null where it was withdrawn. */
export async function recordItem(actor: Actor, kind: Kind, id: string): Promise<unknown> {
  authorize(actor, 'record.read', null)
  const { one, detail } = sources[kind]
  const item = await one(actor, id)
  return item === null ? null : detail.parse(item)
}

/** What came out last, of some kinds. */
export async function newestOf(
  actor: Actor,
  which: readonly Kind[],
  narrowed: Narrowed,
  count: number,
): Promise<Entry[]> {
  authorize(actor, 'record.read', null)
  const found = await Promise.all(which.map((kind) => sources[kind].newest(actor, narrowed, count)))
  const at = ({ publishedAt, changedAt }: Entry) => (changedAt ?? publishedAt)?.getTime() ?? 0
  return found
    .flat()
    .sort((a, b) => at(b) - at(a) || a.path.localeCompare(b.path))
    .slice(0, count)
}

/** Google takes 50,000 addresses a file; each of ours stands there in every language. */
const addressesInAFile = 5_000

/** Where the files of one kind's site map begin: behind nothing, and behind each of these ids. */
export async function siteMapFiles(actor: Actor, kind: Kind): Promise<(string | null)[]> {
  authorize(actor, 'record.read', null)
  const begins: (string | null)[] = []
  let after: string | null = null
  for (;;) {
    const found: Address[] = await sources[kind].addresses(actor, after, addressesInAFile)
    if (found.length > 0) begins.push(after)
    const last = found.at(-1)
    if (!last || found.length < addressesInAFile) return begins
    after = last.id
  }
}

export async function siteMapPart(
  actor: Actor,
  kind: Kind,
  after: string | null,
): Promise<Address[]> {
  authorize(actor, 'record.read', null)
  return sources[kind].addresses(actor, after, addressesInAFile)
}

import { z } from 'zod'
import { draftFields, type DraftFields } from '@/lib/drafts/schema'

/** What this browser keeps of one window. */
export type HereRecord = { fields: DraftFields; basedOn: string; at: string }
export type Found = HereRecord & { key: string }

const stored = z.object({
  fields: draftFields,
  basedOn: z.string(),
  at: z.iso.datetime(),
  /** Sent to be saved, and not heard of since. */
  isSent: z.boolean().default(false),
})

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const start = 'baraza-draft:'

/** The part of the key that all windows share in which one person writes one thing. */
export const placeKey = (writer: string, versionId: string, target: string) =>
  `${start}${writer}:${versionId}:${target}:`

/** False where the browser keeps nothing: full, or forbidden. */
export function keepHere(store: Store, key: string, record: HereRecord): boolean {
  try {
    store.setItem(key, JSON.stringify(record))
    return true
  } catch {
    return false
  }
}

export function forgetHere(store: Store, key: string): void {
  try {
    store.removeItem(key)
  } catch {
    // Nothing was kept there either.
  }
}

/** From now on it waits only to hear that it was saved. */
export function markSent(store: Store, key: string): void {
  try {
    const record = read(store.getItem(key))
    if (record) store.setItem(key, JSON.stringify({ ...record, isSent: true }))
  } catch {
    // The server's copy is forgotten by the server itself.
  }
}

/** After "Saved.": what was sent has arrived. */
export function forgetSent(store: Store): void {
  for (const key of keysOf(store, start))
    if (read(store.getItem(key))?.isSent) forgetHere(store, key)
}

/** All that this browser keeps of one place. */
export function forgetPlace(store: Store, place: string): void {
  for (const key of keysOf(store, place)) forgetHere(store, key)
}

/** What other windows, or this one before it was left, have kept of the same place; the newest first. */
export function foundHere(store: Store, place: string, own: string): Found[] {
  return keysOf(store, place)
    .filter((key) => key !== own)
    .flatMap((key) => {
      const record = read(store.getItem(key))
      return record ? [{ ...record, key }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

export function read(text: string | null): z.output<typeof stored> | null {
  if (text === null) return null
  try {
    return stored.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function keysOf(store: Store, prefix: string): string[] {
  try {
    return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter(
      (key) => key.startsWith(prefix),
    )
  } catch {
    return []
  }
}

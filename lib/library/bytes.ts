import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { isId } from '@/lib/accounts/schema'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { aboutItem, itemFactsSelect } from './facts'
import { photoSizes } from './stored-photo'

type Gone = { kind: 'gone' }

/** A file or a picture that this actor may have now: the item's rules are asked for each request, ranges too. */
export type LibraryBytes = {
  kind: 'here'
  storageKey: string
  contentType: string
  size: number
  sha256: string
  isPublic: boolean
  fileName: string
  disposition: 'inline' | 'attachment'
}

export async function fileBytes(actor: Actor, id: string): Promise<LibraryBytes | Gone> {
  const row = isId(id)
    ? await db().libraryFile.findUnique({
        where: { id },
        select: {
          ...{ storageKey: true, contentType: true, bytes: true, sha256: true, name: true },
          item: { select: itemFactsSelect },
        },
      })
    : null
  if (!row) throw notFound()
  const access = await accessTo(actor, row.item)
  if (access === 'gone') return { kind: 'gone' }
  const { storageKey, contentType, sha256, name } = row
  return {
    kind: 'here',
    ...{ storageKey, contentType, sha256, size: Number(row.bytes), fileName: name },
    isPublic: access === 'public',
    // Never shown by the browser as if it were a page of ours.
    disposition: 'attachment',
  }
}

/** `width`: "480", "960", or "full". */
export async function photoBytes(
  actor: Actor,
  id: string,
  width: string,
): Promise<LibraryBytes | Gone> {
  const row = isId(id)
    ? await db().libraryPhoto.findUnique({
        where: { id },
        select: {
          ...{ storageKey: true, contentType: true, bytes: true, sha256: true, sizes: true },
          item: { select: itemFactsSelect },
        },
      })
    : null
  if (!row) throw notFound()
  const access = await accessTo(actor, row.item)
  const { storageKey, contentType, bytes, sha256 } = row
  const small = photoSizes.parse(row.sizes).find((each) => String(each.width) === width)
  if (!small && width !== 'full') throw notFound()
  if (access === 'gone') return { kind: 'gone' }
  return {
    kind: 'here',
    contentType,
    ...(small
      ? { storageKey: `${storageKey}-${small.width}`, size: small.bytes, sha256: small.sha256 }
      : { storageKey, size: bytes, sha256 }),
    isPublic: access === 'public',
    fileName: `photo-${width}.jpg`,
    disposition: 'inline',
  }
}

async function accessTo(
  actor: Actor,
  item: Parameters<typeof aboutItem>[0],
): Promise<'public' | 'private' | 'gone'> {
  const about = aboutItem(item, await shelteredNow(db()))
  if (can(actor, 'item.readTombstone', about)) return 'gone'
  if (!can(actor, 'item.read', about)) throw notFound()
  return can(visitor, 'item.read', about) ? 'public' : 'private'
}

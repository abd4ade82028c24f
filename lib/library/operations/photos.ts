import 'server-only'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { orDbNull, transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { typeOfContent } from '@/lib/platform/media'
import { once } from '@/lib/platform/once'
import { stored } from '@/lib/platform/recordings/stored'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { erase, pathOf, settle, sha256Of } from '@/lib/platform/storage'
import { isBlank } from '@/lib/platform/translated'
import { lockItem } from '../facts'
import { limits, photoWidths, type PhotoInput, type WhichPart } from '../schema'
import { keysOf, type PhotoSize } from '../stored-photo'
import { changed } from './files'

export type TakenPhoto = {
  key: string
  width: number
  height: number
  bytes: number
  sha256: string
  sizes: PhotoSize[]
}

export const widest = 1_920
/** Photographs that we draw anew. */
export const isPhoto = (contentType: string | null): boolean =>
  contentType !== null && ['image/jpeg', 'image/png', 'image/webp'].includes(contentType)

/**
 * A photograph, drawn anew: what the camera knew of place, device and time is in none of the files that we keep, nor is
 * anything hidden behind the picture.
 */
export async function takePhoto(source: Readable, expected: number): Promise<TakenPhoto> {
  const key = `library/${randomLetters(24).toLowerCase()}`
  const arrived = `${key}-arrived`
  try {
    await stored(arrived, source, { limit: limits.photoBytes, expected })
    // Asked before the library that draws looks at it: no SVG, no other format reaches that.
    if (!isPhoto(await typeOfContent(arrived))) throw new Refusal('invalid', 'upload.noPhoto')
    return await drawn(key, pathOf(arrived))
  } catch (error) {
    await dropPhoto({ key })
    throw error
  } finally {
    await erase(arrived)
  }
}

async function drawn(key: string, from: string): Promise<TakenPhoto> {
  const main = await draw(from, pathOf(key), widest)
  const sizes: PhotoSize[] = []
  for (const width of photoWidths) {
    if (width >= main.width) continue
    const small = `${key}-${width}`
    const { height } = await draw(from, pathOf(small), width)
    sizes.push({ width, height, ...(await measured(small)) })
  }
  return { key, ...main, ...(await measured(key)), sizes }
}

/** Without anything that the camera wrote. */
export async function draw(from: string, to: string, width: number) {
  try {
    // Turned upright first, because the mark that says how to turn it goes with the rest of what the camera wrote.
    const made = await sharp(from, { limitInputPixels: 60_000_000, failOn: 'error' })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 76, mozjpeg: true })
      .toFile(to)
    return { width: made.width, height: made.height }
  } catch {
    // Broken, or so large that it would fill the memory.
    throw new Refusal('invalid', 'upload.noPhoto')
  }
}

export const measured = async (key: string) => ({
  bytes: (await stat(pathOf(key))).size,
  sha256: await sha256Of(key),
})

export async function addPhoto(
  actor: Actor,
  input: PhotoInput,
  photo: TakenPhoto,
  { slug }: { slug: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
    // The second person has looked already: what they have not seen would come out without them.
    if (input.consent === 'allAgreed' && about.item.state !== 'draft')
      throw new Refusal('conflict', 'itemPeopleInDraft', { grantedBy: 'yourself' })
    const kept = await once(tx, `${input.nonce} photo ${row.id}`, async () => {
      const before = await tx.libraryPhoto.findMany({
        where: { itemId: row.id },
        select: { order: true },
      })
      if (before.length >= limits.photos) throw new Refusal('conflict', 'itemFull')
      const { key, width, height, bytes, sha256, sizes } = photo
      for (const each of keysOf(photo)) await settle(each)
      const { alt, caption, credit, consent } = input
      await tx.libraryPhoto.create({
        data: {
          ...{ itemId: row.id, storageKey: key, contentType: 'image/jpeg' },
          ...{ width, height, bytes, sha256, sizes, alt, credit, consent },
          caption: orDbNull(isBlank(caption) ? null : caption),
          order: Math.max(-1, ...before.map(({ order }) => order)) + 1,
          addedById: personIdOf(actor),
        },
      })
      await changed(tx, actor, row)
      return key
    })
    if (kept !== photo.key) await dropPhoto(photo)
    return { slug }
  })
}

export async function removePhoto(
  actor: Actor,
  { slug, id }: WhichPart,
): Promise<{ slug: string }> {
  const key = await transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
    const photo = await tx.libraryPhoto.findFirst({ where: { id, itemId: row.id } })
    if (!photo) throw notFound()
    await tx.libraryPhoto.delete({ where: { id }, select: { id: true } })
    await changed(tx, actor, row)
    return photo.storageKey
  })
  await dropPhoto({ key })
  return { slug }
}

/** One place earlier in the story. */
export async function movePhoto(actor: Actor, { slug, id }: WhichPart): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
    const photos = await tx.libraryPhoto.findMany({
      where: { itemId: row.id },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const at = photos.findIndex((photo) => photo.id === id)
    if (at === -1) throw notFound()
    const ids = photos.map((photo) => photo.id)
    if (at > 0) ids.splice(at - 1, 2, id, ids[at - 1] ?? id)
    for (const [order, each] of ids.entries()) {
      await tx.libraryPhoto.update({ where: { id: each }, data: { order }, select: { id: true } })
    }
    await changed(tx, actor, row)
    return { slug }
  })
}

export async function dropPhoto({ key }: { key: string }): Promise<void> {
  for (const each of [key, ...photoWidths.map((width) => `${key}-${width}`)]) await erase(each)
}

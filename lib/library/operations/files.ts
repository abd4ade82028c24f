import 'server-only'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { typeOfContent } from '@/lib/platform/media'
import { once } from '@/lib/platform/once'
import { stored } from '@/lib/platform/recordings/stored'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { erase, pathOf, settle } from '@/lib/platform/storage'
import { lockItem } from '../facts'
import { endings, looksLikeTable } from '../file-types'
import { limits, type FileInput, type WhichPart } from '../schema'
import { remember } from './write'

export type TakenFile = { key: string; contentType: string; bytes: number; sha256: string }

/** A file on the disk whose content says that it is one of those we take; what it was called is never read. */
export async function takeFile(source: Readable, expected: number): Promise<TakenFile> {
  const key = `library/${randomLetters(24).toLowerCase()}`
  try {
    const arrived = await stored(key, source, { limit: limits.fileBytes, expected })
    const contentType = (await typeOfContent(key)) ?? (await tableType(key))
    if (!contentType || !Object.hasOwn(endings, contentType)) {
      throw new Refusal('invalid', 'upload.noDocument')
    }
    return { key, contentType, ...arrived }
  } catch (error) {
    await erase(key)
    throw error
  }
}

/** A table in plain text says nothing of itself: its first bytes are looked at. */
export async function tableType(key: string): Promise<string | null> {
  const file = await open(pathOf(key), 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64_000), 0, 64_000, 0)
    return looksLikeTable(buffer.subarray(0, bytesRead)) ? 'text/csv' : null
  } finally {
    await file.close()
  }
}

export const mayChange = (actor: Actor, slug: string): Promise<void> =>
  transaction(async (tx) => {
    const { about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
  })

export async function addFile(
  actor: Actor,
  { language, nonce }: FileInput,
  taken: TakenFile,
  { slug }: { slug: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
    const isNew = await once(tx, `${nonce} file ${row.id}`, async () => {
      const before = await tx.libraryFile.count({ where: { itemId: row.id } })
      if (before >= limits.files) throw new Refusal('conflict', 'itemFull')
      const { key, contentType, bytes, sha256 } = taken
      await settle(key)
      await tx.libraryFile.create({
        data: {
          ...{ itemId: row.id, language, storageKey: key, contentType, bytes, sha256 },
          name: await freeName(tx, row, `${slug}-${language.toLowerCase()}`, contentType),
          order: before,
          addedAt: now(),
        },
      })
      await changed(tx, actor, row)
      return key
    })
    // The same form again (a double click): the first one's file is the one.
    if (isNew !== taken.key) await erase(taken.key)
    return { slug }
  })
}

/** Made of our own words and never of the sender's: no path, no mark-up, no second ending. */
async function freeName(
  tx: Transaction,
  { id }: { id: string },
  stem: string,
  contentType: string,
): Promise<string> {
  const taken = await tx.libraryFile.findMany({ where: { itemId: id }, select: { name: true } })
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : `-${n}`}.${endings[contentType]}`
    if (!taken.some((file) => file.name === name)) return name
  }
}

export const dropTaken = ({ key }: TakenFile): Promise<void> => erase(key)

export async function removeFile(actor: Actor, { slug, id }: WhichPart): Promise<{ slug: string }> {
  const key = await transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.edit', about)
    const file = await tx.libraryFile.findFirst({ where: { id, itemId: row.id } })
    if (!file) throw notFound()
    await tx.libraryFile.delete({ where: { id }, select: { id: true } })
    await changed(tx, actor, row)
    return file.storageKey
  })
  await erase(key)
  return { slug }
}

/** Whoever adds a file or a picture has written in it. */
export async function changed(
  tx: Transaction,
  actor: Actor,
  row: { id: string; dialogueId: string | null },
): Promise<void> {
  await tx.libraryItem.update({
    where: { id: row.id },
    data: { writtenById: personIdOf(actor), revision: { increment: 1 } },
    select: { id: true },
  })
  await remember(tx, actor, 'item.edit', row)
}

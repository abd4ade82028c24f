import 'server-only'
import type { Readable } from 'node:stream'
import { endings } from '@/lib/library/file-types'
import { tableType, type TakenFile } from '@/lib/library/operations/files'
import { draw, isPhoto, measured, widest } from '@/lib/library/operations/photos'
import { randomLetters } from '@/lib/platform/ids'
import { typeOfContent } from '@/lib/platform/media'
import { stored } from '@/lib/platform/recordings/stored'
import { Refusal } from '@/lib/platform/refusal'
import { erase, pathOf } from '@/lib/platform/storage'
import { limits } from './schema'

/**
 * A document as it came, or a photograph drawn anew: place, device and time go. What it is, its content says; what it
 * was called is never read.
 */
export async function takeProof(source: Readable, expected: number): Promise<TakenFile> {
  const key = `promises/${randomLetters(24).toLowerCase()}`
  const drawn = `${key}-drawn`
  try {
    const arrived = await stored(key, source, { limit: limits.fileBytes, expected })
    const contentType = (await typeOfContent(key)) ?? (await tableType(key))
    if (isPhoto(contentType)) {
      await draw(pathOf(key), pathOf(drawn), widest)
      const made = { key: drawn, contentType: 'image/jpeg', ...(await measured(drawn)) }
      await erase(key)
      return made
    }
    if (!contentType || !Object.hasOwn(endings, contentType))
      throw new Refusal('invalid', 'upload.noProof')
    return { key, contentType, ...arrived }
  } catch (error) {
    await erase(key)
    await erase(drawn)
    throw error
  }
}

export const dropProof = ({ key }: TakenFile): Promise<void> => erase(key)

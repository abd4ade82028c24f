import { once as happens } from 'node:events'
import type { Readable } from 'node:stream'
import { openPromise } from 'yauzl'
import { Refusal } from './refusal'
import { pathOf } from './storage'

/** Against files that unpack into more than anybody meant to send. */
export const zipLimits = { entries: 1_000, bytes: 400_000_000, ratio: 200, smallBytes: 1_000_000 }

/** One file in an archive, under its own name: whatever folder it names is not looked at. */
export type Packed = { name: string; bytes: number }

/**
 * Goes through an archive that lies under `key`, file by file; `take` reads a file to its end, or leaves it. Refuses what
 * is no archive, what is locked, and what would grow beyond all measure, before a byte of that is unpacked.
 */
export async function eachPacked(
  key: string,
  take: (packed: Packed, open: () => Promise<Readable>) => Promise<void>,
): Promise<void> {
  // The library refuses names that lead out of a folder; here no name is ever used as a path.
  const zip = await openPromise(pathOf(key), { autoClose: false }).catch(() => null)
  if (!zip) throw broken()
  try {
    let [entries, bytes] = [0, 0]
    for await (const entry of zip.eachEntry()) {
      entries += 1
      bytes += entry.uncompressedSize
      const grows = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      const isBomb = entry.uncompressedSize > zipLimits.smallBytes && grows > zipLimits.ratio
      if (entries > zipLimits.entries || bytes > zipLimits.bytes || isBomb) throw tooMuch()
      const name = entry.fileName.split(/[/\\]/).at(-1) ?? ''
      if (name === '' || entry.isEncrypted()) {
        if (name !== '') throw broken()
        continue
      }
      const packed = { name: name.normalize('NFC'), bytes: entry.uncompressedSize }
      await take(packed, () => zip.openReadStreamPromise(entry))
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The library says in English what is wrong with the bytes; here it is one sentence for all of it.
    if (error instanceof Error && !('code' in error)) throw broken()
    throw error
  } finally {
    const closed = happens(zip, 'close')
    zip.close()
    await closed
  }
}

const broken = () => new Refusal('invalid', 'upload.brokenZip')
const tooMuch = () => new Refusal('invalid', 'upload.zipTooMuch')

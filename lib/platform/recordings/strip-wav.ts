import { zero, type Patchable } from '../media'
import type { Stripped } from './stripped'

/** What a player needs. `bext`, `iXML`, `LIST` and others tell who recorded where, when and with what. */
const kept = ['fmt ', 'fact', 'data']
const mostChunks = 10_000

// Of the format tags that WAV knows: PCM, float, A-law, mu-law, "see the extension".
const playable = [1, 3, 6, 7, 0xfffe]

/** Turns every chunk of a WAV but sound and format into empty JUNK, in place. */
export async function stripWav(file: Patchable): Promise<Stripped> {
  const found = { seconds: null as number | null, bytesPerSecond: 0, isPlayable: false }
  let at = 12
  let chunks = 0
  let isWhole = true
  while (file.size - at >= 8) {
    const head = await file.read(at, 8)
    const name = head.toString('latin1', 0, 4)
    const length = head.readUInt32LE(4)
    const isLast = at + 8 + length >= file.size
    // A recorder that was switched off leaves a length that reaches beyond the end; only sound may.
    const body = Math.min(length, file.size - at - 8)
    if (name === 'fmt ') {
      const format = await file.read(at + 8, 16)
      if (format.length === 16) {
        found.isPlayable = playable.includes(format.readUInt16LE(0))
        // What it says of its own speed may be wrong; the sound is played by these two.
        found.bytesPerSecond = format.readUInt32LE(4) * format.readUInt16LE(12)
      }
    }
    if (name === 'data' && found.bytesPerSecond > 0) found.seconds = body / found.bytesPerSecond
    if (!kept.includes(name)) {
      await file.write(at, Buffer.from('JUNK', 'latin1'))
      await zero(file, at + 8, body)
    }
    if ((chunks += 1) > mostChunks) {
      isWhole = false
      break
    }
    // Chunks begin at even places.
    at = isLast ? file.size : at + 8 + length + (length % 2)
  }
  if (isWhole && at < file.size) await zero(file, at, file.size - at)
  return {
    metadataLeft: isWhole ? null : 'unreadable',
    durationSeconds: found.seconds,
    hasVideo: false,
    isPlayable: found.isPlayable && found.seconds !== null,
  }
}

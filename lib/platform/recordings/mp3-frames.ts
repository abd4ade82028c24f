import type { Patchable } from '../media'

const kilobits: Record<string, readonly number[]> = {
  // By version and layer (ISO/IEC 11172-3, 13818-3).
  '1-1': [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1-2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1-3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2-1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2-2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const rates = [44_100, 48_000, 32_000]

/**
 * How long an MP3 sounds, in seconds, counted from its frames: a file says of itself what it likes. Null where none are
 * found. `from`: behind its tags.
 */
export async function secondsOfMp3(file: Patchable, from: number): Promise<number | null> {
  let seconds = 0
  let bytes: Buffer = Buffer.alloc(0)
  let start = 0
  let at = from
  while (at + 4 <= file.size) {
    if (at < start || at + 4 > start + bytes.length) {
      start = at
      bytes = await file.read(at, 65_536)
    }
    const frame = frameIn(bytes.readUInt32BE(at - start))
    // Padding before the first one and between them is stepped over as players do.
    at += frame?.length ?? 1
    seconds += frame?.seconds ?? 0
  }
  return seconds > 0 ? seconds : null
}

function frameIn(head: number): { length: number; seconds: number } | null {
  if (head >>> 21 !== 0x7ff) return null
  // 3 is version 1, 2 is version 2, 0 is "2.5"; layers are counted backwards.
  const version = (head >>> 19) & 3
  const layer = 4 - ((head >>> 17) & 3)
  const base = rates[(head >>> 10) & 3]
  const low = version !== 3
  const table = kilobits[low ? (layer === 1 ? '2-1' : '2-2') : `1-${layer}`]
  const bitrate = table?.[((head >>> 12) & 15) - 1]
  if (version === 1 || layer === 4 || base === undefined || bitrate === undefined) return null
  const rate = base / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const samples = layer === 1 ? 384 : layer === 3 && low ? 576 : 1_152
  const padding = ((head >>> 9) & 1) * (layer === 1 ? 4 : 1)
  const slots = layer === 1 ? 4 : 1
  const length = Math.floor((samples * bitrate * 125) / rate / slots) * slots + padding
  return { length, seconds: samples / rate }
}

import { createReadStream } from 'node:fs'
import { samplesPerSecond } from './arguments'

/** Points of the drawing; enough for a screen, few enough for a kilobyte. */
const points = 300

/** The loudest moment in each of 300 pieces of a recording, 0 to 100. `seconds` is its length. */
export async function waveformOf(file: string, seconds: number): Promise<number[]> {
  const perPoint = Math.max(1, Math.ceil((seconds * samplesPerSecond) / points))
  const loudest: number[] = []
  let heard = 0
  let odd: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.concat([odd, chunk as Buffer])
    const whole = bytes.length - (bytes.length % 2)
    odd = bytes.subarray(whole)
    for (let at = 0; at < whole; at += 2, heard += 1) {
      const index = Math.floor(heard / perPoint)
      const loudness = Math.abs(bytes.readInt16LE(at))
      if (loudness > (loudest[index] ?? 0)) loudest[index] = loudness
    }
  }
  const most = Math.max(1, ...loudest)
  return Array.from(loudest, (each) => Math.round(((each ?? 0) / most) * 100))
}

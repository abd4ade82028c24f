import { z } from 'zod'
import { watchedKinds } from './schema'

export type Opened = {
  pieces: { kind: (typeof watchedKinds)[number]; words: string }[]
  reporters: string[]
}

const pieces = z.array(z.object({ kind: z.enum(watchedKinds), words: z.string() })).catch([])
const names = z.array(z.string()).catch([])

/** What the safeguarding lead has just opened of this very view, from the sealed cookie that shows it once. */
export function openedOf(flash: Record<string, string> | null, publicId: string): Opened | null {
  if (flash?.['publicId'] !== publicId) return null
  return {
    pieces: pieces.parse(JSON.parse(flash['pieces'] ?? '[]')),
    reporters: names.parse(JSON.parse(flash['reporters'] ?? '[]')),
  }
}

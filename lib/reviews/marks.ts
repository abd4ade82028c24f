import { z } from 'zod'
import { fingerprint } from '@/lib/platform/fingerprint'

/** What the participants were given, by marks: nothing of the words themselves. */
export type Given = { front: string; parts: Record<string, string> }

type Part = { key: string; texts: object; cited: readonly string[] }

/** What a part cites is a part of what it says. */
export function givenOf(front: object, parts: readonly Part[]): Given {
  return {
    front: fingerprint(front),
    parts: Object.fromEntries(
      parts.map(({ key, texts, cited }) => [key, fingerprint({ texts, cited: [...cited].sort() })]),
    ),
  }
}

export type Changed = { front: boolean; parts: string[]; removed: number }

/** What is another than the participants were given: the beginning, parts by their keys, and how many are gone. */
export function changedSince(given: Given, now: Given): Changed {
  return {
    front: given.front !== now.front,
    parts: Object.keys(now.parts).filter((key) => given.parts[key] !== now.parts[key]),
    removed: Object.keys(given.parts).filter((key) => now.parts[key] === undefined).length,
  }
}

export const isUnchanged = ({ front, parts, removed }: Changed) =>
  !front && parts.length === 0 && removed === 0

const stored = z
  .object({ front: z.string(), parts: z.record(z.string(), z.string()) })
  .catch({ front: '', parts: {} })

export const storedGiven = (value: unknown): Given => stored.parse(value)

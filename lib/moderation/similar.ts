/** How much two texts share, from 0 to 1: words of any script, each counted once (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** The `most` that share the most, best first; what shares next to nothing is left out. */
export function mostAlike<T extends { text: string }>(
  text: string,
  among: readonly T[],
  most: number,
): T[] {
  return among
    .map((each) => ({ each, like: likeness(text, each.text) }))
    .filter(({ like }) => like >= 0.15)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ each }) => each)
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return new Set(words.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
}

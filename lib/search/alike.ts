/** Three letters each, as pg_trgm counts them: the beginning of a word weighs more than its end. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** From 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)]
  const both = [...a].filter((each) => b.has(each)).length
  return both / (a.size + b.size - both)
}

const near = 0.4

/** The one of these words that a word is most like; itself where it is among them, null where none is near. */
export function nearest(word: string, among: Iterable<string>): string | null {
  let best: { word: string; like: number } | null = null
  for (const each of among) {
    if (each === word) return word
    const like = likeness(word, each)
    if (like >= near && (best === null || like > best.like)) best = { word: each, like }
  }
  return best?.word ?? null
}

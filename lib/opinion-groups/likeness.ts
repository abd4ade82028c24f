/**
 * How alike two groupings of the same people are: 1 the same, 0 as by chance (adjusted Rand index; Hubert and Arabie,
 * 1985). The groups' numbers don't matter.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const together = new Map<string, number>()
  const ones = new Map<number, number>()
  const others = new Map<number, number>()
  const add = <Key>(counts: Map<Key, number>, key: Key) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let person = 0; person < one.length; person += 1) {
    const [a, b] = [one[person] ?? 0, other[person] ?? 0]
    add(together, `${a} ${b}`)
    add(ones, a)
    add(others, b)
  }
  const pairs = (counts: Iterable<number>) =>
    Array.from(counts).reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const [both, first, second] = [together, ones, others].map((counts) => pairs(counts.values()))
  const all = (one.length * (one.length - 1)) / 2
  const expected = ((first ?? 0) * (second ?? 0)) / Math.max(1, all)
  const most = ((first ?? 0) + (second ?? 0)) / 2
  return most === expected ? 1 : ((both ?? 0) - expected) / (most - expected)
}

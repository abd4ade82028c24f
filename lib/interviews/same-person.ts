import type { StakeholderGroup } from '@/generated/prisma/enums'

export type Said = {
  personId: string | null
  name: string | null
  group: StakeholderGroup
}

/** Where one of them isn't who they were; null where a change is a correction, or shows less of the same person. */
export function differsIn(
  was: Said,
  is: Said,
  mayBeNamed: boolean,
): 'person' | 'name' | 'group' | null {
  if (is.personId !== null && is.personId !== was.personId) return 'person'
  if (is.name !== null && !(was.name === null ? mayBeNamed : isSameName(was.name, is.name))) {
    return 'name'
  }
  // A group that was chosen wrongly: only of somebody whom something else tells apart.
  const isKnown = was.name !== null || was.personId !== null
  const staysKnown = is.name !== null || is.personId !== null
  return is.group !== was.group && !(isKnown && staysKnown) ? 'group' : null
}

/** Another spelling, a name left out or added, another order: all of the shorter one stands in the longer one. */
export function isSameName(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  return few.length > 0 && few.every((word) => many.some((each) => isNearly(word, each)))
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The same, or one slip of the pen in a word that is long enough for it to be one. */
function isNearly(one: string, other: string): boolean {
  if (one === other) return true
  const shortest = Math.min(one.length, other.length)
  if (shortest < 5 || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}

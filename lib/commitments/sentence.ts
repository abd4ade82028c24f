import { isBlank, type Translated } from '@/lib/platform/translated'

/** What makes a promise one that can be checked: who, what, until when, and what would show it. */
export const partsOfPromise = ['owner', 'result', 'due', 'proof'] as const
export type PartOfPromise = (typeof partsOfPromise)[number]

type Sentence = {
  ownerName: string | null
  /** Of which organisation; a name alone answers for nobody. */
  organisation: string | null
  result: Translated | null
  dueOn: Date | null
  proof: Translated | null
}

/** Which of the four are missing, in the order in which the sentence says them; empty where it can be asked for. */
export function missingOf(sentence: Sentence): PartOfPromise[] {
  const { ownerName, organisation, result, dueOn, proof } = sentence
  const has: Record<PartOfPromise, boolean> = {
    owner: Boolean(ownerName?.trim()) && Boolean(organisation?.trim()),
    result: saysWhat(result),
    due: dueOn !== null,
    proof: !isBlank(proof),
  }
  return partsOfPromise.filter((part) => !has[part])
}

/** A verb with a result is more than one word: "Licences" is a topic. */
export function saysWhat(result: Translated | null): boolean {
  if (isBlank(result) || result === null) return false
  return Object.values(result.texts).every((text) => /\S\s+\S/.test(text.trim()))
}

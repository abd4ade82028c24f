import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'

export type Coded = { id: string; codeIssue: number }

/** A code opens one promise, or one place in a leadership group: never the one for the other. */
export type CodePurpose = 'commitment' | 'leadership'

/**
 * Twelve letters without look-alikes, 55 bits. It follows from the row and the number of its issue under the portal's
 * own key, so that a letter can be printed again; the database holds its hash alone. The next issue ends it.
 */
export function ownersCode({ id, codeIssue }: Coded, purpose: CodePurpose = 'commitment'): string {
  return codeFromBytes(derivedBytes(purpose, `${id}:${codeIssue}`))
}

/** Under a key of its own: a code of any other purpose is never taken for one of these, nor the reverse. */
export function hashOfOwnersCode(typed: string, purpose: CodePurpose = 'commitment'): string {
  return keyedHash(purpose, normalCode(typed))
}

export const codeHashOf = (coded: Coded, purpose: CodePurpose = 'commitment'): string =>
  hashOfOwnersCode(ownersCode(coded, purpose), purpose)

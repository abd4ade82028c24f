import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'

export type Coded = { id: string; codeIssue: number }

/**
 * The code in somebody's invitation: twelve letters without look-alikes, 55 bits. It follows from the invitation and
 * the number of its issue under the portal's own key, so that a letter can be printed again; the database holds its
 * hash alone. It answers this one invitation and opens nothing else; the next issue ends it.
 */
export function invitationCode({ id, codeIssue }: Coded): string {
  return codeFromBytes(derivedBytes('invitation', `${id}:${codeIssue}`))
}

/** Under a key of its own: a code of any other purpose is never taken for an invitation's, nor the reverse. */
export function hashOfInvitation(code: string): string {
  return keyedHash('invitation', normalCode(code))
}

export const codeHashOf = (coded: Coded): string => hashOfInvitation(invitationCode(coded))

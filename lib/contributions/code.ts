import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'

const purpose = 'follow-up code'

/**
 * The follow-up code of an anonymous view, made from the form's own mark: the same form posted twice is answered
 * with the same code, and the code itself lies nowhere. "XXXX-XXXX-XXXX", 55 bits.
 */
export function codeFrom(nonce: string): string {
  return codeFromBytes(derivedBytes(purpose, nonce))
}

/** What the row keeps; a code typed with other spaces, hyphens or case is the same code. */
export function hashOfCode(typed: string): string {
  return keyedHash(purpose, normalCode(typed))
}

import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'

const purpose = 'consent code'

/** "XXXX-XXXX-XXXX", 55 bits, made from the form's own mark: it lies nowhere, and the same form gives it again. */
export function newConsentCode(nonce: string): string {
  return codeFromBytes(derivedBytes(purpose, nonce))
}

/** What the row keeps; a code typed with other spaces, hyphens or case is the same code. */
export function hashOfConsentCode(typed: string): string {
  return keyedHash(purpose, normalCode(typed))
}

import { codeFromBytes, normalCode } from '@/lib/platform/ids'
import { derivedBytes, keyedHash } from '@/lib/platform/secrets'

const purpose = 'objection code'

/** Made from the form's own mark, as that of an anonymous view: sent twice it is the same, and it lies nowhere. */
export const codeFrom = (nonce: string): string => codeFromBytes(derivedBytes(purpose, nonce))

export const hashOfCode = (typed: string): string => keyedHash(purpose, normalCode(typed))

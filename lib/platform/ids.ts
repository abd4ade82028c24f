import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** No look-alikes: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V only as V. 24 letters, 4.58 bits each. */
const alphabet = '34679ACDEFGHJKMNPQRTVWXY'

/** An id that nothing has: for a condition that must not hold. */
export const nobodysId = '00000000-0000-0000-0000-000000000000'

/** An id for a row whose other columns are made from it. */
export const newId = (): string => randomUUID()

/** `length` random letters without look-alikes, upper case. */
export function randomLetters(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** From 0 to `below` - 1, each as likely. */
export const randomNumber = (below: number): number => randomInt(below)

/** Letters of the same alphabet from given bytes (32 of them carry 12 letters evenly). */
function lettersFrom(bytes: Uint8Array, length: number): string {
  const all = numberFrom(bytes)
  return Array.from({ length }, (_, index) => {
    const number = all / 24n ** BigInt(index)
    return alphabet[Number(number % 24n)]
  }).join('')
}

/** Twelve letters as a code to print or to copy: 55 bits, "XXXX-XXXX-XXXX". */
export function codeFromBytes(bytes: Uint8Array): string {
  return inFours(lettersFrom(bytes, 12))
}

/** Bytes read as one large number, the first byte the weightiest. */
export function numberFrom(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

const inFours = (letters: string) =>
  [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-')

/** What stands in the address of a contribution: random, tells no order and no time. */
export function newPublicId(): string {
  return randomLetters(10).toLowerCase()
}

/** A code to print or to copy: 55 bits in three groups of four, "XXXX-XXXX-XXXX". */
export function newCode(): string {
  return inFours(randomLetters(12))
}

/** A code as somebody typed it: spaces, hyphens and case don't matter. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Six digits. */
export function newPin(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** 256 random bits for links, cookies and nonces. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

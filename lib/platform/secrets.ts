import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env'
import { passwordCost } from './password-cost'

/** SHA-256 in hex, for values that are random themselves (tokens of 256 bits). */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** HMAC-SHA-256 in hex under a key of its own per purpose, for short codes that a bare hash would give away. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', keyFor(purpose)).update(value).digest('hex')
}

/** Deterministic letters from a value: the same form posted twice is answered with the same code. */
export function derivedBytes(purpose: string, value: string): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(value).digest()
}

/** "scrypt:salt:key", both in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt:${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`
}

/** False for a missing hash too, after the same time, so that an answer doesn't tell who has an account. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [scheme, salt, key] = (hash ?? `scrypt:${'00'.repeat(16)}:${'00'.repeat(32)}`).split(':')
  if (scheme !== 'scrypt' || !salt || !key) return false
  const derived = await derive(password, Buffer.from(salt, 'hex'))
  return timingSafeEqual(derived, Buffer.from(key, 'hex')) && hash !== null
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, 32, passwordCost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** AES-256-GCM: nonce (12 bytes), tag (16 bytes), ciphertext. `key` defaults to one of the portal's own. */
export function seal(purpose: string, plain: string, key = keyFor(purpose)): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The plain text, or null when it was not sealed for this purpose with this key. */
export function unseal(purpose: string, sealed: Uint8Array, key = keyFor(purpose)): string | null {
  try {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env.secret, 'baraza', purpose, 32))
}

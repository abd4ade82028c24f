import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { keyFor } from './secrets'

/**
 * A letterbox: who holds its public key can put something in, and only the portal can take it out. For what waits on a
 * device without a network: the device itself can't read any more what it keeps. ECDH over P-256 with a key of the
 * sender's made for this one letter, HKDF-SHA-256, AES-256-GCM (what ECIES puts together, SEC 1, 5.1), because that
 * is what the browsers' Web Crypto offers.
 */
const curve = 'prime256v1'
const pointBytes = 65
const nonceBytes = 12
const tagBytes = 16

function boxOf(purpose: string) {
  const box = createECDH(curve)
  box.setPrivateKey(keyFor(purpose))
  return box
}

/** The uncompressed point in base64: may be known to anybody. */
export function letterboxKey(purpose: string): string {
  return boxOf(purpose).getPublicKey('base64')
}

/** What is in a letter (sender's point, nonce, ciphertext with tag; in base64); null when it wasn't for this box. */
export function openLetter(purpose: string, letter: string): string | null {
  const bytes = Buffer.from(letter, 'base64')
  try {
    const sender = bytes.subarray(0, pointBytes)
    const shared = boxOf(purpose).computeSecret(sender)
    const key = Buffer.from(hkdfSync('sha256', shared, sender, `baraza ${purpose}`, 32))
    const nonce = bytes.subarray(pointBytes, pointBytes + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    const body = bytes.subarray(pointBytes + nonceBytes, -tagBytes)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

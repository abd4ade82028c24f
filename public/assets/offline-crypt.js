// How the page for checking in without a network keeps its secrets: Web Crypto only, nothing of our own making.

const utf8 = new TextEncoder()
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const base64Of = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

// What OWASP asks of PBKDF2 with SHA-256 (2023): about a second on an old phone, once per unlocking.
const pinRounds = 600_000

export const newSalt = () => crypto.getRandomValues(new Uint8Array(16))

/** The key that a PIN stands for; it can't be taken out of the browser's memory again. */
export async function keyOfPin(pin, salt) {
  const typed = await crypto.subtle.importKey('raw', utf8.encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: pinRounds },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Encrypts what JSON can hold; another nonce each time. */
export async function lockAway(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = utf8.encode(JSON.stringify(value))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) }
}

/** What was encrypted, or null under a wrong key: the PIN was wrong. */
export async function takeOut(key, { iv, data }) {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return null
  }
}

/** A code as it was typed or scanned: spaces, hyphens and case don't matter. */
export const normalCode = (typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** How the list names a code without holding it. */
export async function hashOfCode(code, { salt, rounds, bytes }) {
  const typed = await crypto.subtle.importKey(
    'raw',
    utf8.encode(normalCode(code)),
    'PBKDF2',
    false,
    ['deriveBits'],
  )
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds }
  return base64Of(new Uint8Array(await crypto.subtle.deriveBits(how, typed, bytes * 8)))
}

/**
 * A letter that only the portal can open (lib/platform/letterbox.ts): what waits on this device to be sent is
 * readable to nobody who finds the device, and needs no PIN to be sent.
 */
export async function letterTo(box, purpose, value) {
  const p256 = { name: 'ECDH', namedCurve: 'P-256' }
  const portal = await crypto.subtle.importKey('raw', bytesOf(box), p256, false, [])
  const own = await crypto.subtle.generateKey(p256, false, ['deriveBits'])
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: portal },
    own.privateKey,
    256,
  )
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: sender,
    info: utf8.encode(`baraza ${purpose}`),
  }
  const key = await crypto.subtle.deriveKey(
    how,
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const { iv, data } = await lockAway(key, value)
  return base64Of(new Uint8Array([...sender, ...iv, ...new Uint8Array(data)]))
}

export type CardSecrets = {
  /** Twelve letters without look-alikes in three groups: 55 bits. */
  code: string
  /** Six digits. */
  pin: string
}

const letters = '34679ACDEFGHJKMNPQRTVWXY'

/**
 * A card from 32 random-looking bytes: the first 16 give the code, eight more the PIN. Read as one large
 * number each, so that no letter is likelier than another by more than one part in a trillion.
 */
export function cardFromBytes(bytes: Uint8Array): CardSecrets {
  let number = asNumber(bytes.subarray(0, 16))
  const drawn: string[] = []
  for (let place = 0; place < 12; place += 1) {
    drawn.push(letters[Number(number % BigInt(letters.length))] ?? '')
    number /= BigInt(letters.length)
  }
  const text = drawn.join('')
  const code = [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-')
  const pin = String(asNumber(bytes.subarray(16, 24)) % 1_000_000n).padStart(6, '0')
  return { code, pin }
}

function asNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}

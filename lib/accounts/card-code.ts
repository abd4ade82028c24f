import { codeFromBytes, numberFrom } from '@/lib/platform/ids'

export type CardSecrets = {
  /** Twelve letters without look-alikes in three groups: 55 bits. */
  code: string
  /** Six digits. */
  pin: string
}

/**
 * A card from 32 random-looking bytes: the first 16 give the code, eight more the PIN. Read as one large
 * number each, so that no letter is likelier than another by more than one part in a trillion.
 */
export function cardFromBytes(bytes: Uint8Array): CardSecrets {
  const pin = numberFrom(bytes.subarray(16, 24)) % 1_000_000n
  return { code: codeFromBytes(bytes.subarray(0, 16)), pin: String(pin).padStart(6, '0') }
}

import 'server-only'
import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/secrets'

const purpose = 'owner of a commitment'
const stored = z.object({ address: z.string().nullable(), phone: z.string().nullable() })

export type OwnerContact = z.output<typeof stored>

/** For asking and reminding only: no list, export or log holds it. */
export function sealedContact({ address, phone }: OwnerContact): Uint8Array<ArrayBuffer> | null {
  if (!address && !phone) return null
  return new Uint8Array(seal(purpose, JSON.stringify({ address, phone })))
}

export function openedContact(sealed: Uint8Array | null): OwnerContact {
  const plain = sealed ? unseal(purpose, sealed) : null
  return plain === null ? { address: null, phone: null } : stored.parse(JSON.parse(plain))
}

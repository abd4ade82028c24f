import 'server-only'
import { z } from 'zod'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'
import { seal, unseal } from '@/lib/platform/secrets'

const purpose = 'sender of an imported row'

/** As it lies in a row: the number in E.164 where it is one. */
const stored = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  /** What stood there, where it is no number that anybody could call. */
  other: z.string().nullable(),
})
export type StoredSender = z.output<typeof stored>

export function sealedSender(sender: StoredSender): Uint8Array<ArrayBuffer> | null {
  if (!sender.name && !sender.phone && !sender.other) return null
  return new Uint8Array(seal(purpose, JSON.stringify(sender)))
}

function opened(sealed: Uint8Array | null): StoredSender | null {
  const plain = sealed && unseal(purpose, sealed)
  return plain ? stored.parse(JSON.parse(plain)) : null
}

/** Enough to tell two senders apart, not enough to know or call one; null where nothing came with it. */
export function maskedSender(sealed: Uint8Array | null): string | null {
  const sender = opened(sealed)
  if (!sender) return null
  const { name, phone, other } = sender
  const parts = [name && initials(name), phone && maskedPhone(phone), !phone && other && '…']
  return parts.filter((part) => part).join(' · ')
}

/** For whoever asked to see it, with a reason. */
export function readableSender(sealed: Uint8Array | null): string {
  const sender = opened(sealed)
  const { name, phone, other } = sender ?? { name: null, phone: null, other: null }
  return [name, phone && readablePhone(phone), other].filter((part) => part).join(' · ')
}

/** "Ama Sample" -> "A… S…" */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.map((word) => `${[...word.replace(/^\P{L}+/u, '')][0] ?? ''}…`).join(' ') || '…'
}

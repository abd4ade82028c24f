import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { lockEvent } from '@/lib/events/operations'
import type { Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { isBlank } from '@/lib/platform/translated'
import { audienceStored } from './schema'

/** One message, held with its event until the transaction ends; who may not see the event finds nothing. */
export async function lockMailing(tx: Transaction, actor: Actor, id: string) {
  const found = await tx.mailing.findUnique({ where: { id }, select: { eventId: true } })
  if (!found) throw notFound()
  const { row, about } = await lockEvent(tx, actor, { id: found.eventId })
  // Read under the lock: of two who send at once, the second sees that it is sent.
  const mailing = await tx.mailing.findUnique({ where: { id } })
  if (!mailing) throw notFound()
  return { event: row, about, mailing: storedMailing(mailing) }
}

type Stored = { id: string; sentAt: Date | null } & Record<
  'subject' | 'body' | 'short' | 'filter',
  unknown
>

export function storedMailing({ id, sentAt, subject, body, short, filter }: Stored) {
  const brief = translatedStored.nullable().parse(short)
  return {
    id,
    sentAt,
    written: {
      subject: translatedStored.parse(subject),
      body: translatedStored.parse(body),
      short: isBlank(brief) ? null : brief,
    },
    audience: audienceStored.parse(filter),
  }
}

export type StoredMailing = ReturnType<typeof storedMailing>

/** In the shape of its form, for two writers who notice each other. */
export function mailingAsForm({ written, audience }: StoredMailing) {
  return { ...written, ...audience }
}

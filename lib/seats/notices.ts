import 'server-only'
import { seatStates, waitingStates } from '@/lib/events/rules'
import { notify } from '@/lib/messages/operations'
import type { MessageKind, MessageParams } from '@/lib/messages/wording'
import type { Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'

type NoticeEvent = { slug: string; title: unknown; dialogueId: string | null }

/** Tells the person behind a registration what has become of their place, and where to go on. */
export async function tellOf(
  tx: Transaction,
  event: NoticeEvent,
  registrationId: string,
  kind: MessageKind,
  params: MessageParams = {},
): Promise<void> {
  const { personId } = await tx.eventRegistration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { personId: true },
  })
  await notify(tx, {
    personId,
    ...(event.dialogueId ? { dialogueId: event.dialogueId } : {}),
    kind,
    params: { event: translatedStored.parse(event.title), ...params },
    path: `/events/${event.slug}`,
  })
}

/** Tells all who have a place, were offered one or wait for one. */
export async function tellThatCancelled(
  tx: Transaction,
  event: NoticeEvent & { id: string },
): Promise<void> {
  const people = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: { in: [...seatStates, ...waitingStates] } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id } of people) await tellOf(tx, event, id, 'eventCancelled')
}

import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import type { Prisma, Reader } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import type { AboutRegistration } from './policy'

/**
 * On this person's list of people to call, not yet called. What is about a view is on nobody's list but of who entered
 * it: that somebody is to be told of their view in the minute after one was released tells whose it is.
 */
export const uncalledBy = (actor: Actor) =>
  ({
    needsCall: true,
    calledAt: null,
    readAt: null,
    OR: [{ callById: null }, { callById: personIdOf(actor) ?? nobodysId }],
  }) satisfies Prisma.MessageWhereInput

export async function waitsForCall(
  reader: Reader,
  actor: Actor,
  { personId, dialogueId }: { personId: string; dialogueId: string },
): Promise<boolean> {
  const where = { personId, dialogueId, ...uncalledBy(actor) }
  return (await reader.message.count({ where })) > 0
}

type Asked = { subject: AboutRegistration; waitsForCall: boolean }

/** Whose contacts the actor has asked for, with a reason, in the last quarter of an hour, and still may see. */
export async function unmaskedBy(
  reader: Reader,
  actor: Actor,
  people: readonly Asked[],
): Promise<Set<string>> {
  const open = people.filter(({ subject, waitsForCall }) => {
    const { enteredById } = subject.registration
    return can(actor, 'contact.unmask', { ...subject, contact: { enteredById, waitsForCall } })
  })
  const personIds = open.map(({ subject }) => subject.registration.personId)
  const dialogueId = { in: open.map(({ subject }) => subject.dialogue.id) }
  return unmaskedAmong(reader, actor, 'contact.unmask', personIds, { dialogueId })
}

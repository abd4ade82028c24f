import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import type { Reader } from '@/lib/platform/db'
import type { AboutRegistration } from './policy'

/** On the list of people to call in this dialogue, not yet called. */
export const uncalled = { needsCall: true, calledAt: null, readAt: null } as const

export async function waitsForCall(
  reader: Reader,
  personId: string,
  dialogueId: string,
): Promise<boolean> {
  return (await reader.message.count({ where: { personId, dialogueId, ...uncalled } })) > 0
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

import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { guestsOf } from '@/lib/events/guests'
import type { Prisma, Reader } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { eachOnce, isMeant, type Audience } from './audience'
import type { Written } from './wording'

export type Recipient = {
  personId: string | null
  /** Of somebody who has no registration yet. */
  invitationId: string | null
  name: string
  group: StakeholderGroup | null
  language: string
  /** Null: somebody calls them. */
  address: string | null
}

type EventIds = { id: string; dialogueId: string | null }

/** An invitation that nobody has answered. */
const unanswered: Prisma.EventInvitationWhereInput = { state: 'invited', registrationId: null }

/** Everybody of this one event for whom the message is, each once, in the same order every time. */
export async function recipientsOf(
  reader: Reader,
  event: EventIds,
  audience: Audience,
): Promise<Recipient[]> {
  const guests = await guestsOf(reader, event)
  const meant = guests.filter((guest) => isMeant(guest, audience))
  const addresses = await addressesOf(
    reader,
    meant.map(({ personId }) => personId),
  )
  const people = meant.map(({ personId, name, group, language }): Recipient => {
    const address = addresses.get(personId) ?? null
    return { personId, invitationId: null, name, group, language, address }
  })
  const known = new Set(guests.map(({ personId }) => personId))
  return eachOnce([...people, ...(await invitedOf(reader, event, audience, known))])
}

async function invitedOf(
  reader: Reader,
  event: EventIds,
  audience: Audience,
  registered: ReadonlySet<string>,
): Promise<Recipient[]> {
  const rows = await reader.eventInvitation.findMany({
    where: { eventId: event.id, ...unanswered },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      personId: true,
      name: true,
      group: true,
      language: true,
      address: true,
    },
  })
  return rows.flatMap(({ id, personId, ...row }) => {
    // Whoever stands in the event is reached as what they are there.
    if (personId !== null && registered.has(personId)) return []
    if (!isMeant({ ...row, state: 'invited', days: [] }, audience)) return []
    return [{ ...row, personId: null, invitationId: id }]
  })
}

/** The confirmed address of each person that mail goes to. */
async function addressesOf(reader: Reader, personIds: string[]): Promise<Map<string, string>> {
  const rows = await reader.emailAddress.findMany({
    where: { personId: { in: personIds }, verifiedAt: { not: null } },
    // The last one that is written into the map stays: the primary, else the oldest.
    orderBy: [{ isPrimary: 'asc' }, { createdAt: 'desc' }],
    select: { personId: true, address: true },
  })
  return new Map(rows.map(({ personId, address }) => [personId, address]))
}

/** The mark of what somebody confirms with the button: these words to these people by these ways. */
export function markOfSending(written: Written, recipients: readonly Recipient[]): string {
  const { subject, body, short } = written
  return markOf({
    ...{ subject, body, short },
    recipients: recipients.map(({ personId, invitationId, name, language, address }) => [
      personId ?? invitationId,
      name,
      language,
      address,
    ]),
  })
}

export type Counts = { people: number; byMail: number; toCall: number }

export function countsOf(recipients: readonly { address: string | null }[]): Counts {
  const byMail = recipients.filter(({ address }) => address !== null).length
  return { people: recipients.length, byMail, toCall: recipients.length - byMail }
}

import 'server-only'
import type { Prisma } from '@/lib/platform/db'
import type { AboutEvent, AboutGuest } from '@/lib/events/rules'
import type { StakeholderGroup } from '@/generated/prisma/enums'

export const guestSelect = {
  id: true,
  state: true,
  group: true,
  personId: true,
  createdAt: true,
  person: {
    select: { name: true, registrations: { select: { dialogueId: true, name: true } } },
  },
} as const satisfies Prisma.EventRegistrationSelect

export type GuestRow = Prisma.EventRegistrationGetPayload<{ select: typeof guestSelect }>

/** The name by which somebody is known in the dialogue of the event. */
export function nameOf({ person }: GuestRow, dialogueId: string | null): string {
  return person.registrations.find((each) => each.dialogueId === dialogueId)?.name ?? person.name
}

export function aboutGuest(about: AboutEvent, group: StakeholderGroup | null): AboutGuest {
  return { ...about, guest: { group } }
}

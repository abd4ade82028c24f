import 'server-only'
import type { Prisma } from '@/lib/platform/db'
import type { AboutEvent, AboutGuest } from '@/lib/events/rules'
import { nameSelect } from '@/lib/events/shown-name'
import type { StakeholderGroup } from '@/generated/prisma/enums'

/** Somebody who stands in an event, by the name that its dialogue shows. */
export function guestSelect(dialogueId: string | null) {
  return {
    id: true,
    group: true,
    person: { select: nameSelect(dialogueId) },
  } as const satisfies Prisma.EventRegistrationSelect
}

export function aboutGuest(about: AboutEvent, group: StakeholderGroup | null): AboutGuest {
  return { ...about, guest: { group } }
}

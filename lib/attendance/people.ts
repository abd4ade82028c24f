import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import type { Prisma, Reader } from '@/lib/platform/db'

/** Somebody on the list of an event as the desk knows them: a name and a group, never a contact. */
export type Listed = {
  id: string
  personId: string
  name: string
  group: StakeholderGroup | null
  state: RegistrationState
  offerEndsAt: Date | null
  isWalkIn: boolean
  badgeIssue: number
  /** Where they were seen, and since when; what was taken back is not in it. */
  came: { occasion: string; at: Date }[]
}

/** In the order of their names, as they are shown in the event's dialogue. */
export async function listedPeople(
  reader: Reader,
  event: { id: string; dialogueId: string | null },
  where: Prisma.EventRegistrationWhereInput = {},
): Promise<Listed[]> {
  const rows = await reader.eventRegistration.findMany({
    where: { AND: [{ eventId: event.id }, where] },
    select: {
      id: true,
      personId: true,
      group: true,
      state: true,
      offerEndsAt: true,
      isWalkIn: true,
      badgeIssue: true,
      attendance: {
        where: { endedAt: null },
        orderBy: { cameAt: 'asc' },
        select: { occasion: true, cameAt: true },
      },
      person: { select: nameSelect(event.dialogueId) },
    },
  })
  return rows
    .map(({ person, attendance, group, ...row }) => {
      const shown = shownName(person)
      return {
        ...row,
        name: shown.name,
        group: group ?? shown.group,
        came: attendance.map(({ occasion, cameAt }) => ({ occasion, at: cameAt })),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

/** A name as it is looked for: "Akosua Adjeí" is found by "adjei". */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

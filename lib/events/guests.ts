import 'server-only'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import type { Prisma, Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { nameSelect, shownName } from './shown-name'

/** Somebody of an event as those who work at it see them: never a contact. */
export type Guest = {
  registrationId: string
  personId: string
  /** As it is shown in the dialogue. */
  name: string
  /** As the dialogue shows it; where the event stands alone, the one they came in with. */
  group: StakeholderGroup | null
  /** Somebody has approved that they speak for it: only then does it enter figures by group. */
  isVouchedFor: boolean
  language: string
  state: RegistrationState
  isListed: boolean
  badgeIssue: number
  /** The days on which they came, in order: "2030-01-19". */
  days: string[]
}

/** Everybody who stands in an event in any state, by name; whoever is erased or merged stands in none. */
export async function guestsOf(
  reader: Reader,
  event: { id: string; dialogueId: string | null },
  where: Prisma.EventRegistrationWhereInput = {},
): Promise<Guest[]> {
  const rows = await reader.eventRegistration.findMany({
    where: {
      AND: [{ eventId: event.id, person: { erasedAt: null, mergedIntoId: null } }, where],
    },
    select: {
      id: true,
      personId: true,
      state: true,
      group: true,
      isListed: true,
      badgeIssue: true,
      attendance: { where: { endedAt: null }, orderBy: { day: 'asc' }, select: { day: true } },
      person: { select: nameSelect(event.dialogueId) },
    },
  })
  return rows
    .map(({ id, person, attendance, group, ...row }) => {
      const shown = shownName(person)
      return {
        ...row,
        registrationId: id,
        name: shown.name,
        group: group ?? shown.group,
        isVouchedFor: shown.isVouchedFor,
        language: shown.language,
        days: [...new Set(attendance.map(({ day }) => dayText(day)))],
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.registrationId < b.registrationId ? -1 : 1))
}

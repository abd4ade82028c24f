import type { RegistrationState } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'

/** Their group is their own word: it enters no figure. */
export const unvouched: RegistrationState[] = ['applied', 'declined']

/** What is read of a person wherever an event shows them; without a dialogue nobody is registered in it. */
export function nameSelect(dialogueId: string | null) {
  return {
    id: true,
    name: true,
    language: true,
    registrations: {
      where: { dialogueId: dialogueId ?? nobodysId },
      select: { name: true, language: true, state: true, affiliation: { select: { group: true } } },
    },
  } as const satisfies Prisma.PersonSelect
}

type Named = Prisma.PersonGetPayload<{ select: ReturnType<typeof nameSelect> }>

/** Somebody as the dialogue of an event knows them; where it stands alone, as they are known to the portal. */
export function shownName({ name, language, registrations: [own] }: Named) {
  return {
    name: own?.name ?? name,
    group: own?.affiliation.group ?? null,
    /** Nobody in the dialogue has yet to decide on their group, or has said no to it. */
    isVouchedFor: !own || !unvouched.includes(own.state),
    language: own?.language ?? language,
  }
}

import type { Prisma, Reader } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like'

/** A person or a district that is off the public site in one dialogue. */
export type Sheltered = {
  dialogueId: string
  personId: string | null
  /** A district. */
  place: string | null
}

/**
 * Everything that is off the public site at this moment (whole dialogues are in `readableTo` already), for one
 * dialogue or all. Few rows; read afresh by every query that shows something in public.
 */
export async function shelteredNow(reader: Reader, dialogueId?: string): Promise<Sheltered[]> {
  return reader.shelter.findMany({
    where: {
      liftedAt: null,
      kind: { in: ['person', 'place'] },
      ...(dialogueId ? { dialogueId } : {}),
    },
    select: { dialogueId: true, personId: true, place: true },
  })
}

export function personIsSheltered(
  sheltered: readonly Sheltered[],
  { dialogueId, personId }: { dialogueId: string; personId: string | null },
): boolean {
  if (personId === null) return false
  return sheltered.some((row) => row.dialogueId === dialogueId && row.personId === personId)
}

export function placeIsSheltered(
  sheltered: readonly Sheltered[],
  { dialogueId, district }: { dialogueId: string | null; district: string | null },
): boolean {
  if (dialogueId === null || district === null) return false
  return sheltered.some(
    ({ dialogueId: id, place }) => id === dialogueId && place !== null && isSame(place, district),
  )
}

const plain = (place: string) => place.trim().toLocaleLowerCase('en')
const isSame = (a: string, b: string) => plain(a) === plain(b)

/** Views whose author is in sight. Add it, with AND, to the public part of a `where`. */
export function authorInSight(sheltered: readonly Sheltered[]): Prisma.ContributionWhereInput {
  const hidden = peopleOf(sheltered)
  // Prisma drops an empty list inside an OR, and with it every view that has an author.
  if (hidden.length === 0) return {}
  // SQL's NOT over an empty column says "unknown" and would lose every anonymous view: hence the first half.
  return { OR: [{ personId: null }, { AND: hidden.map((author) => ({ NOT: author })) }] }
}

/** Interviews all of whose speakers are in sight. */
export function speakerInSight(sheltered: readonly Sheltered[]): Prisma.InterviewWhereInput {
  const hidden = peopleOf(sheltered).map(({ dialogueId, personId }) => ({
    dialogueId,
    speakers: { some: { personId } },
  }))
  return { AND: hidden.map((speaker) => ({ NOT: speaker })) }
}

function peopleOf(sheltered: readonly Sheltered[]) {
  return sheltered.flatMap(({ dialogueId, personId }) =>
    personId === null ? [] : [{ dialogueId, personId }],
  )
}

/** Events whose district is in sight. */
export function districtInSight(sheltered: readonly Sheltered[]): Prisma.EventWhereInput {
  const hidden = sheltered.flatMap(({ dialogueId, place }) =>
    place === null
      ? []
      : [{ dialogueId, district: { equals: literally(place), mode: 'insensitive' as const } }],
  )
  if (hidden.length === 0) return {}
  return {
    OR: [
      { dialogueId: null },
      { district: null },
      { AND: hidden.map((where) => ({ NOT: where })) },
    ],
  }
}

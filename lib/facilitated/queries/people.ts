import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like'
import { keyedHash } from '@/lib/platform/secrets'
import type { Translated } from '@/lib/platform/translated'

const most = 40

export type PersonToEnterFor = {
  registrationId: string
  name: string
  group: StakeholderGroup
  /** Four letters that tell two people of one name apart; they open nothing. */
  tag: string
}

export type EntryPeople = {
  slug: string
  title: Translated
  people: PersonToEnterFor[]
  count: number
  canEnterView: boolean
  canImport: boolean
}

/** Approved participants, the facilitator themself left out. */
export const enteredForHere = (actor: Actor, dialogueId: string) =>
  ({
    dialogueId,
    state: { in: approvedStates },
    personId: { not: personIdOf(actor) ?? '' },
    person: { erasedAt: null },
  }) satisfies Prisma.RegistrationWhereInput

export const toEnterFor = {
  select: { id: true, name: true, affiliation: { select: { group: true } } },
  orderBy: [{ name: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.RegistrationFindManyArgs

export function personToEnterFor(row: {
  id: string
  name: string
  affiliation: { group: StakeholderGroup }
}): PersonToEnterFor {
  const { id, name, affiliation } = row
  const tag = keyedHash('tag of a registration', id).slice(0, 4).toUpperCase()
  return { registrationId: id, name, group: affiliation.group, tag }
}

/** For the facilitator: who is there to enter for, found by a part of the name. */
export async function entryPeople(actor: Actor, slug: string, q: string): Promise<EntryPeople> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'entry.open')
  const where = {
    AND: [
      enteredForHere(actor, dialogue.id),
      q ? { name: { contains: literally(q), mode: 'insensitive' as const } } : {},
    ],
  }
  const [count, rows] = await Promise.all([
    db().registration.count({ where }),
    db().registration.findMany({ where, take: most, ...toEnterFor }),
  ])
  return {
    slug,
    title,
    count,
    people: rows.map(personToEnterFor),
    canEnterView: can(actor, 'contribution.enter', { dialogue }),
    canImport: can(actor, 'import.list', { dialogue }),
  }
}

/** One of them; null for whoever isn't among them. */
export async function personHere(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  registrationId: string,
): Promise<(PersonToEnterFor & { personId: string; language: string }) | null> {
  const row = await reader.registration.findFirst({
    where: { AND: [{ id: registrationId }, enteredForHere(actor, dialogueId)] },
    select: { ...toEnterFor.select, personId: true, language: true },
  })
  if (!row) return null
  return { ...personToEnterFor(row), personId: row.personId, language: row.language }
}

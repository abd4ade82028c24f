import 'server-only'
import type { ShelterKind, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { openedIn, type OpenedView } from '@/lib/contributions/queries/break-glass'
import { db } from '@/lib/platform/db'
import { workedDialogue, type WorkedDialogue } from '../managing/queries'

export type ShelterInPlace = {
  id: string
  kind: ShelterKind
  /** The person's name as shown in this dialogue, or the district. */
  what: string | null
  reason: string
  at: Date
}

export type SafetyPage = WorkedDialogue & {
  inPlace: ShelterInPlace[]
  districts: string[]
  /** Null: people are chosen by somebody without power behind them. */
  people: { id: string; name: string; group: StakeholderGroup }[] | null
  isPublicNow: boolean
  /** Views whose author a safeguarding lead has opened. */
  opened: OpenedView[]
}

/** What is off the public site in a dialogue, and what can be taken off. */
export async function safetyPage(actor: Actor, slug: string): Promise<SafetyPage> {
  const worked = await workedDialogue(actor, slug, 'dialogue.shelter')
  const { dialogue } = worked
  const mayChoosePeople = can(actor, 'dialogue.shelterPerson', { dialogue })
  const dialogueId = dialogue.id
  const [rows, registrations, events, { district }] = await Promise.all([
    db().shelter.findMany({
      where: { dialogueId, liftedAt: null },
      orderBy: { at: 'desc' },
      select: { id: true, kind: true, personId: true, place: true, reason: true, at: true },
    }),
    db().registration.findMany({
      where: { dialogueId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { personId: true, name: true, affiliation: { select: { group: true } } },
    }),
    db().event.findMany({
      where: { dialogueId, district: { not: null } },
      distinct: ['district'],
      select: { district: true },
    }),
    db().dialogue.findUniqueOrThrow({ where: { id: dialogueId }, select: { district: true } }),
  ])
  const names = new Map(registrations.map(({ personId, name }) => [personId, name]))
  const districts = [district, ...events.map((event) => event.district)].filter(
    (place) => place !== null,
  )
  return {
    ...worked,
    inPlace: rows.map(({ id, kind, personId, place, reason, at }) => ({
      id,
      kind,
      what: kind === 'place' ? place : mayChoosePeople ? (names.get(personId ?? '') ?? null) : null,
      reason,
      at,
    })),
    districts: [...new Set(districts)].sort(),
    people: mayChoosePeople
      ? registrations.map(({ personId, name, affiliation }) => ({
          id: personId,
          name,
          group: affiliation.group,
        }))
      : null,
    opened: await openedIn(actor, dialogue),
    isPublicNow: dialogue.access === 'public' && dialogue.state !== 'draft',
  }
}

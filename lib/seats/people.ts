import 'server-only'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import { groupsOf } from '@/lib/dialogues/groups'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { findEvent, text } from '@/lib/events/queries'
import type { AboutEvent } from '@/lib/events/rules'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { db, type Prisma } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { literally } from '@/lib/platform/like'
import { criteriaOf } from './criteria'
import {
  inFilter,
  noFilters,
  peopleFilters,
  statesIn,
  type PeopleFilter,
  type PeopleFilters,
} from './people-filters'
import { reasonStored } from './reason'

const changeSelect = {
  id: true,
  from: true,
  to: true,
  byId: true,
  cause: true,
  reason: true,
  why: true,
  at: true,
} as const

const pageSize = 50

/**
 * Those on the way to an event, fifty a page, with how they came where they stand. Names as shown in the dialogue;
 * the line comes in its order.
 */
export async function peopleOf(actor: Actor, slug: string, filters: PeopleFilters = noFilters) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'event.roll', about)
  const found = foundBy(row, filters)
  const counts = await db().eventRegistration.groupBy({
    by: ['state'],
    where: found,
    _count: true,
  })
  const countIn = (filter: PeopleFilter) =>
    counts.reduce((sum, { state, _count }) => sum + (inFilter(state, filter) ? _count : 0), 0)
  const count = countIn(filters.state)
  const registrations = await db().eventRegistration.findMany({
    where: { ...found, ...statesIn(filters.state) },
    orderBy: [{ turn: 'asc' }, { createdAt: 'asc' }],
    skip: (filters.page - 1) * pageSize,
    take: pageSize,
    include: {
      block: { select: { name: true } },
      changes: { orderBy: { at: 'asc' }, select: changeSelect },
      person: { select: nameSelect(row.dialogueId) },
    },
  })
  const byIds = registrations.flatMap(({ changes }) => changes.map(({ byId }) => byId))
  const names = await namesOf(db(), byIds)
  const people = registrations.map(({ person, changes, block, ...each }) => {
    const guest = { group: each.group }
    const subject = { ...about, guest, seat: { personId: each.personId } }
    return {
      id: each.id,
      name: shownName(person).name,
      group: each.group,
      state: each.state,
      offerEndsAt: each.offerEndsAt,
      why: reasonStored(each.reason),
      block: block?.name ?? null,
      isWalkIn: each.isWalkIn,
      meets: each.meets,
      may: {
        letIn: each.state === 'applied' && can(actor, 'seat.letIn', subject),
        offer: each.state === 'waitlisted' && can(actor, 'seat.offerByHand', subject),
        remove: isIn(each.state) && can(actor, 'seat.remove', subject),
        answer: each.state === 'offered' && can(actor, 'seat.answerFor', subject),
      },
      changes: changes.map(({ byId, why, ...change }) => ({
        ...change,
        by: whoDid(byId, change.cause, each.personId, names),
        why: reasonStored(why),
      })),
    }
  })
  return {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    capacity: row.capacity,
    people,
    count,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    counts: peopleFilters.map((name) => ({ name, count: countIn(name) })),
    groups: await groupsOf(db(), row.dialogueId),
    criteria: await criteriaOf(row.id),
    blocks: await db().seatBlock.findMany({
      where: { eventId: row.id, returnedAt: null },
      select: { id: true, name: true },
    }),
    mayEnter: groupsToEnter(actor, about),
  }
}

export type PeopleOfEvent = Awaited<ReturnType<typeof peopleOf>>
export type PersonOfEvent = PeopleOfEvent['people'][number]

function foundBy(
  event: { id: string; dialogueId: string | null },
  { q, group }: PeopleFilters,
): Prisma.EventRegistrationWhereInput {
  const name = { contains: literally(q), mode: 'insensitive' as const }
  const dialogueId = event.dialogueId ?? nobodysId
  const isCalled = { OR: [{ name }, { registrations: { some: { dialogueId, name } } }] }
  return {
    eventId: event.id,
    ...(group ? { group } : {}),
    ...(q ? { person: isCalled } : {}),
  }
}

// What only the person can have done: without an account it's by the code of their letter.
const ownDeeds = ['invitation', 'accepted', 'declinedOffer', 'gaveBack']

/** Null: the portal itself, by the rules of the plan. */
function whoDid(
  byId: string | null,
  cause: string | null,
  personId: string,
  names: ReadonlyMap<string, string>,
): string | null {
  if (byId === null) return cause !== null && ownDeeds.includes(cause) ? 'self' : null
  return byId === personId ? 'self' : (names.get(byId) ?? '')
}

const isIn = (state: RegistrationState) =>
  state === 'applied' || state === 'waitlisted' || state === 'offered' || state === 'confirmed'

function groupsToEnter(actor: Actor, about: AboutEvent): StakeholderGroup[] {
  if (!about.dialogue) return []
  return stakeholderGroups.filter((group) =>
    can(actor, 'seat.enter', { ...about, guest: { group } }),
  )
}

/** Those who take part in the event's dialogue and aren't on their way to it, of the groups the actor may enter. */
export async function participantsToEnter(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  const groups = groupsToEnter(actor, about)
  if (!about.dialogue || groups.length === 0) return []
  const rows = await db().registration.findMany({
    where: {
      dialogueId: about.dialogue.id,
      state: { in: approvedStates },
      affiliation: { group: { in: groups } },
      person: {
        eventRegistrations: {
          none: { eventId: row.id, state: { notIn: ['declined', 'withdrawn', 'invited'] } },
        },
      },
    },
    select: { id: true, name: true, affiliation: { select: { group: true } } },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, name, affiliation }) => ({ id, name, group: affiliation.group }))
}

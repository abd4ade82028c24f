import 'server-only'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import { groupsOf } from '@/lib/dialogues/groups'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { findEvent, text } from '@/lib/events/queries'
import { holdsSeat, type AboutEvent } from '@/lib/events/rules'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { obstacle, type Pool } from './allocation'
import { criteriaOf } from './own-seat'
import { planAsForm } from './plan-as-form'
import { reasonStored } from './reason'
import { standingOf } from './standing'

/** The seat plan with where it stands: what each group has, who waits, and what stands in their way. */
export async function seatsDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'seat.plan', about)
  const form = await planAsForm(db(), row)
  const { plan, holders, waiting, isByGroup } = await standingOf(db(), row)
  const pools = Object.keys(plan.groups) as Pool[]
  const offered = await db().eventRegistration.groupBy({
    by: ['group'],
    where: { eventId: row.id, state: 'offered' },
    _count: true,
  })
  const offeredTo = (pool: Pool) =>
    offered.reduce(
      (sum, { group, _count }) => (pool === 'everybody' || pool === group ? sum + _count : sum),
      0,
    )
  const blocks = await db().seatBlock.findMany({
    where: { eventId: row.id },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      seats: true,
      returnsTo: true,
      returnsOn: true,
      returnedAt: true,
      returned: true,
      _count: { select: { registrations: { where: holdsSeat } } },
    },
  })
  return {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    form,
    seen: markOf(form),
    isByGroup,
    /** Those that its dialogue knows; none where it stands alone, because nobody there speaks for a group. */
    groups: row.dialogueId ? await groupsOf(db(), row.dialogueId) : [],
    total: row.capacity,
    setAside: plan.setAside,
    held: holders.length,
    applied: await db().eventRegistration.count({ where: { eventId: row.id, state: 'applied' } }),
    pools: pools.map((pool) => ({
      pool,
      ...(plan.groups[pool] ?? { target: 0, minimum: 0, maximum: 0 }),
      held: holders.filter(({ group }) => group === pool).length,
      offered: offeredTo(pool),
      waiting: waiting.filter(({ group }) => group === pool).length,
      obstacle: obstacle(plan, holders, pool),
    })),
    criteria: (await criteriaOf(row.id)).map((criterion) => ({
      ...criterion,
      minimum: plan.criteria.find(({ name }) => name === criterion.id)?.minimum ?? 0,
      held: holders.filter(({ meets }) => meets.includes(criterion.id)).length,
    })),
    blocks: blocks.map(({ _count, ...block }) => ({ ...block, given: _count.registrations })),
  }
}

export type SeatsDesk = Awaited<ReturnType<typeof seatsDesk>>

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

/** Everybody on the way to an event, with how they came where they stand. Names as shown in the dialogue. */
export async function peopleOf(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'event.roll', about)
  const registrations = await db().eventRegistration.findMany({
    where: { eventId: row.id },
    orderBy: [{ turn: 'asc' }, { createdAt: 'asc' }],
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

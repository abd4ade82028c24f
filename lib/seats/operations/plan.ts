import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { lockEvent, recordEvent, touched } from '@/lib/events/operations'
import { holdsSeat } from '@/lib/events/rules'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { languageCalled } from '@/lib/platform/languages'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { flawsOf, planFrom } from '../plan'
import { refusalOf } from '../plan-fits'
import { planAsForm } from '../plan-as-form'
import type { SeatPlanInput } from '../schema'
import { passOn, settle } from '../settle'

/**
 * Divides an event's places anew and gives out what becomes free by it. Nobody loses a place that they hold; a plan
 * that nothing could fulfil is refused beside the figure that makes it so.
 */
export async function saveSeatPlan(actor: Actor, input: SeatPlanInput) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'seat.plan', about)
    demandUnchanged(input.seen, await planAsForm(tx, row))
    const wish = await wishOf(tx, row.id, input)
    await demandKnownGroups(tx, row.dialogueId, wish)
    demandFeasible(input.total, wish)
    await tx.event.update({
      where: { id: row.id },
      data: { capacity: input.total, ...touched() },
      select: { id: true },
    })
    await write(tx, actor, row.id, input, wish)
    await recordEvent(tx, actor, 'seat.plan', row)
    const event = { ...row, capacity: input.total }
    await passOn(tx, event)
    await settle(tx, event)
    return { slug: row.slug }
  })
}

/** Gives what is left of a reserved block back to the pool that was named for it. Twice is once. */
export async function returnBlock(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, {
      seatPlan: { blocks: { some: { id } } },
    })
    authorize(actor, 'seat.returnBlock', about)
    if (await endBlock(tx, id, personIdOf(actor))) {
      await recordEvent(tx, actor, 'seat.returnBlock', row)
      await settle(tx, row)
    }
    return { slug: row.slug }
  })
}

/** How many went back, or null where the block had gone back before. The event's row must be locked. */
export async function endBlock(
  tx: Transaction,
  id: string,
  byId: string | null,
): Promise<number | null> {
  const block = await tx.seatBlock.findUnique({
    where: { id },
    include: { _count: { select: { registrations: { where: holdsSeat } } } },
  })
  if (!block) throw notFound()
  if (block.returnedAt) return null
  const returned = Math.max(0, block.seats - block._count.registrations)
  await tx.seatBlock.update({
    where: { id },
    data: { returnedAt: now(), returnedById: byId, returned },
    select: { id: true },
  })
  return returned
}

type Wish = Awaited<ReturnType<typeof wishOf>>

/** The form's figures, with empty ones filled in and empty rows left out; blocks that went back stay as they are. */
async function wishOf(tx: Transaction, eventId: string, input: SeatPlanInput) {
  const returned = await tx.seatBlock.findMany({ where: { eventId, returnedAt: { not: null } } })
  const groups = Object.entries(input.groups).flatMap(([group, { minimum, target, maximum }]) => {
    const aim = target ?? maximum ?? minimum
    if (aim === null) return []
    return [
      {
        group: group as StakeholderGroup,
        target: aim,
        minimum: minimum ?? 0,
        maximum: maximum ?? aim,
      },
    ]
  })
  const criteria = input.criteria.flatMap(({ id, kind, value, minimum }) =>
    kind === '' || !minimum ? [] : [{ id, kind, value: valueOf(kind, value), minimum }],
  )
  const blocks = input.blocks.flatMap(({ id, name, seats, returnsTo, returnsOn }) => {
    if (!name || !seats || returned.some((each) => each.id === id)) return []
    return [{ id, name, seats, returnsTo: returnsTo === '' ? null : returnsTo, returnsOn }]
  })
  return { groups, criteria, blocks, returned }
}

/** A language that was written by its name is kept by its tag, so that everybody reads it in their own language. */
const valueOf = (kind: string, value: string | null) =>
  kind === 'language' && value ? (languageCalled(value) ?? value) : value

/** Nobody could ever take a place of a group that the dialogue doesn't know, or of any at an event alone. */
async function demandKnownGroups(
  tx: Transaction,
  dialogueId: string | null,
  { groups }: Wish,
): Promise<void> {
  const known = dialogueId ? await groupsOf(tx, dialogueId) : []
  const strange = groups.find(({ group }) => !known.includes(group))
  if (strange)
    throw new Refusal('invalid', 'groupNotInDialogue', { field: `groups.${strange.group}.target` })
}

function demandFeasible(total: number, { groups, criteria, blocks, returned }: Wish): void {
  if (groups.length === 0 && criteria.length === 0 && blocks.length === 0) return
  const named = <T extends { id?: string | undefined }>(all: T[]) =>
    all.map((each, index) => ({ ...each, id: each.id ?? `new-${index}` }))
  const plan = planFrom(
    total,
    {
      groups,
      criteria: named(criteria),
      blocks: [...named(blocks).map((each) => ({ ...each, returned: null })), ...returned],
    },
    [],
  )
  if (plan.setAside > total) throw new Refusal('invalid', 'planFlaws.setAside', { field: 'blocks' })
  const [flaw] = flawsOf(plan)
  if (flaw) throw refusalOf(flaw, 'group' in flaw ? `groups.${flaw.group}.target` : 'total')
}

async function write(
  tx: Transaction,
  actor: Actor,
  eventId: string,
  input: SeatPlanInput,
  { groups, criteria, blocks }: Wish,
): Promise<void> {
  const plan = {
    admission: input.admission,
    offerHours: input.offerHours,
    changedAt: now(),
    changedById: personIdOf(actor),
  }
  await tx.seatPlan.upsert({ where: { eventId }, create: { eventId, ...plan }, update: plan })
  await tx.groupSeats.deleteMany({ where: { eventId } })
  await tx.groupSeats.createMany({ data: groups.map((each) => ({ eventId, ...each })) })
  await keep(criteria, {
    remove: (ids) => tx.seatCriterion.deleteMany({ where: { eventId, id: { notIn: ids } } }),
    change: (id, data) => tx.seatCriterion.updateMany({ where: { id, eventId }, data }),
    add: (data) => tx.seatCriterion.create({ data: { eventId, ...data }, select: { id: true } }),
  })
  await keep(blocks, {
    remove: (ids) =>
      tx.seatBlock.deleteMany({ where: { eventId, returnedAt: null, id: { notIn: ids } } }),
    change: (id, data) =>
      tx.seatBlock.updateMany({ where: { id, eventId, returnedAt: null }, data }),
    add: (data) => tx.seatBlock.create({ data: { eventId, ...data }, select: { id: true } }),
  })
}

/** Rows that were there keep their ids, because people point at them; the others come and go. */
async function keep<T extends { id?: string | undefined }>(
  rows: readonly T[],
  store: {
    remove: (ids: string[]) => Promise<unknown>
    change: (id: string, data: Omit<T, 'id'>) => Promise<unknown>
    add: (data: Omit<T, 'id'>) => Promise<unknown>
  },
): Promise<void> {
  await store.remove(rows.flatMap(({ id }) => (id ? [id] : [])))
  for (const { id, ...data } of rows) await (id ? store.change(id, data) : store.add(data))
}

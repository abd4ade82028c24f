import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { registerForEvent } from '@/lib/seats/operations/own'
import { saveSeatPlan } from '@/lib/seats/operations/plan'
import type { SeatPlanInput } from '@/lib/seats/schema'
import { makeMember } from './make'
import { eventSetting } from './make-event'

type PlanWish = Partial<Omit<SeatPlanInput, 'slug' | 'seen'>>

/** An event that is announced in a dialogue, with a seat plan, and ways to bring people to it. */
export async function planned(wish: PlanWish = {}) {
  const setting = await eventSetting()
  const slug = await setting.announce()
  await saveSeatPlan(setting.convenor, {
    slug,
    seen: undefined,
    total: 10,
    admission: 'open',
    offerHours: 72,
    groups: {},
    criteria: [],
    blocks: [],
    ...wish,
  })
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  const member = (group: StakeholderGroup) =>
    makeMember({ in: { dialogueId: setting.dialogue.id, group } })
  /** So many people of a group register, one after the other. */
  const join = async (group: StakeholderGroup, count: number) => {
    const people: Member[] = []
    for (let i = 0; i < count; i += 1) {
      const one = await member(group)
      await registerForEvent(one, { slug })
      people.push(one)
    }
    return people
  }
  const stateOf = async (one: Member | undefined) => {
    const row = await db().eventRegistration.findFirst({
      where: { eventId, personId: one?.personId ?? '' },
      select: { state: true },
    })
    return row?.state ?? null
  }
  const lines = async () => {
    const rows = await db().eventRegistration.findMany({
      where: { eventId, turn: { not: null } },
      select: { group: true, turn: true, state: true },
    })
    return rows.map(({ group, turn, state }) => ({ group: group ?? '', turn: turn ?? 0, state }))
  }
  return { ...setting, slug, eventId, member, join, stateOf, lines }
}

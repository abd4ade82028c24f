import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { findSession } from '@/lib/notes/session'
import { dayIn } from '@/lib/events/zone'
import { db, type Prisma } from '@/lib/platform/db'
import { leastHeardFirst, type GroupInRoom } from './next'

/** The speaking log of one session, for those who work in the room. */
export async function speakingLog(actor: Actor, sessionId: string) {
  const { about, session, event } = await findSession(actor, sessionId)
  authorize(actor, 'speaking.see', about)
  const [turns, people, expected] = await Promise.all([
    db().speakingTurn.findMany({
      where: { sessionId },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      select: { id: true, group: true, seconds: true, at: true, byId: true },
    }),
    peopleInRoom(event.id, sessionId, toDay(dayIn(event.timeZone, session.startsAt))),
    event.dialogueId ? groupsOf(db(), event.dialogueId) : [],
  ])
  const groups = [
    ...new Set([...expected, ...people.keys(), ...turns.map(({ group }) => group)]),
  ].map((group): GroupInRoom => {
    const own = turns.filter((turn) => turn.group === group)
    return {
      group,
      people: people.get(group) ?? 0,
      turns: own.length,
      seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    }
  })
  const order = leastHeardFirst(groups).map(({ group }) => group)
  return {
    groups,
    /** The least heard first; a group that isn't in the room isn't among them. */
    order,
    turns: turns.map(({ byId, ...turn }) => ({
      ...turn,
      mayTakeBack: can(actor, 'speaking.takeBack', { ...about, turn: { byId } }),
    })),
    mayAdd: can(actor, 'speaking.add', about),
  }
}

export type SpeakingLog = Awaited<ReturnType<typeof speakingLog>>

const toDay = (text: string) => new Date(`${text}T00:00:00Z`)

/** Who came to the session; where nobody was checked in to it, who came that day; else who has said yes. */
async function peopleInRoom(eventId: string, sessionId: string, day: Date) {
  const came = { eventId, endedAt: null }
  return (
    (await counted({ attendance: { some: { ...came, sessionId } } }, eventId)) ??
    (await counted({ attendance: { some: { ...came, sessionId: null, day } } }, eventId)) ??
    (await counted({ state: { in: approvedStates } }, eventId)) ??
    new Map<StakeholderGroup, number>()
  )
}

async function counted(
  where: Prisma.EventRegistrationWhereInput,
  eventId: string,
): Promise<Map<StakeholderGroup, number> | null> {
  const rows = await db().eventRegistration.groupBy({
    by: ['group'],
    where: { AND: [{ eventId, group: { not: null } }, where] },
    _count: { _all: true },
  })
  if (rows.length === 0) return null
  return new Map(rows.flatMap(({ group, _count }) => (group ? [[group, _count._all]] : [])))
}

import 'server-only'
import { randomInt } from 'node:crypto'
import { approvedStates } from '@/lib/access/actor'
import type { ResponseValue } from '@/generated/prisma/enums'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { fewest } from '@/lib/registrations/bands'
import type { PublicData } from './public-views'

export type OpenPerson = { answers: { number: number; value: ResponseValue; on: Date }[] }

/**
 * The answers of those who agreed on record, to public views only, in an order drawn anew each time; empty while
 * fewer than five have agreed. Forty answers are a fingerprint: nothing else of a person is in it, no group, no id.
 * People come into it five at a time: whoever holds two files against each other never sees one new line alone.
 */
export async function openPeople({ dialogueId, views }: PublicData): Promise<OpenPerson[]> {
  const agreements = await db().openDataAgreement.findMany({
    where: {
      dialogueId,
      endedAt: null,
      person: {
        erasedAt: null,
        registrations: {
          some: { dialogueId, state: { in: approvedStates }, affiliation: { state: 'approved' } },
        },
      },
    },
    select: { personId: true, givenAt: true },
  })
  if (agreements.length < fewest) return []
  const numbers = new Map(views.map(({ id, number }) => [id, number]))
  const answers = await db().response.findMany({
    where: {
      personId: { in: agreements.map(({ personId }) => personId) },
      contributionId: { in: [...numbers.keys()] },
    },
    select: { personId: true, contributionId: true, value: true, createdAt: true, changedAt: true },
  })
  const people = new Map(
    agreements.map(({ personId, givenAt }) => [personId, { givenAt, answers: [] as Given[] }]),
  )
  for (const { personId, contributionId, value, createdAt, changedAt } of answers) {
    const number = numbers.get(contributionId)
    if (number === undefined) continue
    people.get(personId)?.answers.push({ number, value, createdAt, on: dayOf(changedAt) })
  }
  const inOrder = [...people.values()]
    .filter(({ answers: own }) => own.length > 0)
    .sort((one, other) => joinedAt(one) - joinedAt(other))
  const shown = inOrder.slice(0, inOrder.length - (inOrder.length % fewest))
  return shuffled(
    shown.map(({ answers: own }) => ({
      answers: own
        .map(({ number, value, on }) => ({ number, value, on }))
        .sort((one, other) => one.number - other.number),
    })),
  )
}

type Given = OpenPerson['answers'][number] & { createdAt: Date }

/** When there was something to show of them: agreed, and answered. */
function joinedAt({ givenAt, answers }: { givenAt: Date; answers: readonly Given[] }): number {
  const first = Math.min(...answers.map(({ createdAt }) => createdAt.getTime()))
  return Math.max(givenAt.getTime(), first)
}

/** Fisher and Yates, with the system's own randomness: the order of one file tells nothing of the next. */
function shuffled<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [one, two] = [items[last], items[other]]
    if (one !== undefined && two !== undefined) [items[last], items[other]] = [two, one]
  }
  return items
}

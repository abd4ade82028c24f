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
    select: { personId: true },
  })
  if (agreements.length < fewest) return []
  const numbers = new Map(views.map(({ id, number }) => [id, number]))
  const answers = await db().response.findMany({
    where: {
      personId: { in: agreements.map(({ personId }) => personId) },
      contributionId: { in: [...numbers.keys()] },
    },
    select: { personId: true, contributionId: true, value: true, changedAt: true },
  })
  const people = new Map<string, OpenPerson>()
  for (const { personId, contributionId, value, changedAt } of answers) {
    const person = people.get(personId) ?? { answers: [] }
    people.set(personId, person)
    const number = numbers.get(contributionId)
    if (number !== undefined) person.answers.push({ number, value, on: dayOf(changedAt) })
  }
  if (people.size < fewest) return []
  for (const { answers: own } of people.values()) own.sort((a, b) => a.number - b.number)
  return shuffled([...people.values()])
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

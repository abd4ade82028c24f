import 'server-only'
import { approvedStates, type System } from '@/lib/access/actor'
import { after, days, dayOf, hours, now } from '@/lib/platform/clock'
import { transaction, type Reader, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { keyedHash } from '@/lib/platform/secrets'
import { drawSample } from './sample'

/**
 * The sample is drawn in the night after something was entered: nobody who sits with a person knows yet whether
 * somebody will ask them.
 */
export async function wantCallBacks(tx: Transaction, dialogueId: string): Promise<void> {
  const runAt = after(dayOf(now()), days(1) + hours(2))
  await addJob(tx, 'draw-call-backs', { dialogueId }, { runAt, key: `call-backs ${dialogueId}` })
}

/** Adds those whom chance has drawn to the people to ask. Twice is once. */
export async function drawCallBacks(_portal: System, dialogueId: string): Promise<void> {
  await transaction(async (tx) => {
    const pairs = await entered(tx, dialogueId)
    const drawn = await tx.callBack.findMany({
      where: { dialogueId },
      select: { registrationId: true, enteredById: true },
    })
    const lotOf = (pair: (typeof pairs)[number]) =>
      keyedHash('call-backs', `${dialogueId} ${pair.enteredById} ${pair.registrationId}`)
    const added = drawSample(pairs, drawn, lotOf)
    await tx.callBack.createMany({
      data: added.map((pair) => ({ ...pair, dialogueId, drawnAt: now() })),
      skipDuplicates: true,
    })
  })
}

/** Who entered anything for whom. Anonymous views know nobody, so they are not among it. */
async function entered(reader: Reader, dialogueId: string) {
  const known = { dialogueId, enteredById: { not: null }, state: { not: 'withdrawn' as const } }
  const [views, answers, registrations] = await Promise.all([
    reader.contribution.findMany({
      where: { ...known, personId: { not: null } },
      distinct: ['personId', 'enteredById'],
      select: { personId: true, enteredById: true },
    }),
    reader.response.findMany({
      where: { enteredById: { not: null }, contribution: { dialogueId } },
      distinct: ['personId', 'enteredById'],
      select: { personId: true, enteredById: true },
    }),
    reader.registration.findMany({
      where: { dialogueId, state: { in: approvedStates } },
      select: { id: true, personId: true },
    }),
  ])
  const registrationOf = new Map(registrations.map(({ id, personId }) => [personId, id]))
  const found = new Map<string, { registrationId: string; enteredById: string }>()
  for (const { personId, enteredById } of [...views, ...answers]) {
    const registrationId = registrationOf.get(personId ?? '')
    if (!registrationId || !enteredById || enteredById === personId) continue
    found.set(`${enteredById} ${registrationId}`, { registrationId, enteredById })
  }
  return [...found.values()].sort((a, b) => a.registrationId.localeCompare(b.registrationId))
}

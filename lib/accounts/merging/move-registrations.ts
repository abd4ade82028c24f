import 'server-only'
import type { RegistrationState } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { bothOf, whichStays, type Pair } from './stays'

/** Registrations and affiliations: one registration a dialogue stays, with the history of both. */
export async function moveRegistrations(tx: Transaction, actor: Actor, pair: Pair): Promise<void> {
  const { keptId, mergedId } = pair
  for (const theirs of await tx.registration.findMany({ where: { personId: mergedId } })) {
    const { dialogueId } = theirs
    const own = await tx.registration.findUnique({
      where: { dialogueId_personId: { dialogueId, personId: keptId } },
    })
    if (!own) continue
    const [stays, goes] = whichStays(own, theirs) === 'kept' ? [own, theirs] : [theirs, own]
    await tx.registrationChange.updateMany({
      where: { registrationId: goes.id },
      data: { registrationId: stays.id },
    })
    await tx.viewImportRow.updateMany({
      where: { registrationId: goes.id },
      data: { registrationId: stays.id },
    })
    await tx.registration.delete({ where: { id: goes.id }, select: { id: true } })
    // What nobody had approved, and what no registration stands on now, was only that registration's.
    await tx.affiliation.deleteMany({
      where: {
        personId: bothOf(pair),
        state: 'pending',
        registrations: { none: {} },
        requests: { none: {} },
      },
    })
  }
  await tx.registration.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.affiliation.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await decideAgain(tx, actor, pair)
}

const approved: RegistrationState[] = ['confirmed', 'attended']

/** Nobody lets themselves in: what one record had approved for the other waits for somebody else again. */
async function decideAgain(tx: Transaction, actor: Actor, pair: Pair): Promise<void> {
  const decided = { personId: pair.keptId, state: 'approved' as const, decidedById: bothOf(pair) }
  const registrations = await tx.registration.findMany({
    where: { personId: pair.keptId, state: { in: approved }, affiliation: decided },
    select: { id: true, state: true },
  })
  await tx.affiliation.updateMany({
    where: decided,
    data: { state: 'pending', decidedById: null, decidedAt: null },
  })
  for (const { id, state } of registrations) {
    await tx.registration.update({
      where: { id },
      data: {
        state: 'applied',
        changes: {
          create: { from: state, to: 'applied', byId: personIdOf(actor), at: now() },
        },
      },
      select: { id: true },
    })
  }
}

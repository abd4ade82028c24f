import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { placeAsForm } from '../as-form'
import { demandAsRead, leaveMark, lockAgenda } from '../lock'
import type { PlaceInput } from '../schema'

/** Adds a room or a site to those of an event. */
export async function addPlace(actor: Actor, { slug, ...place }: PlaceInput & { slug: string }) {
  return unlessNamed(() =>
    transaction(async (tx) => {
      const row = await lockAgenda(tx, actor, { slug })
      const order = await tx.eventPlace.count({ where: { eventId: row.id } })
      await tx.eventPlace.create({
        data: { eventId: row.id, order, ...place },
        select: { id: true },
      })
      return leaveMark(tx, actor, row)
    }),
  )
}

export async function changePlace(
  actor: Actor,
  { id, seen, ...place }: PlaceInput & { id: string; seen?: string | undefined },
) {
  return unlessNamed(() => onPlace(actor, id, seen, { place }))
}

/** Its sessions stay, without a room. */
export async function removePlace(
  actor: Actor,
  { id, seen }: { id: string; seen?: string | undefined },
) {
  return onPlace(actor, id, seen, { place: null })
}

async function onPlace(
  actor: Actor,
  id: string,
  seen: string | undefined,
  { place }: { place: PlaceInput | null },
) {
  return transaction(async (tx) => {
    const row = await lockAgenda(tx, actor, { places: { some: { id } } })
    const now = await tx.eventPlace.findUnique({ where: { id } })
    if (!now) throw notFound()
    if (place) {
      demandUnchanged(seen, placeAsForm(now))
      await tx.eventPlace.update({ where: { id }, data: place, select: { id: true } })
    } else {
      demandAsRead(seen, placeAsForm(now))
      await tx.eventPlace.delete({ where: { id }, select: { id: true } })
    }
    return leaveMark(tx, actor, row)
  })
}

/** Two rooms of one name could not be told apart. */
async function unlessNamed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('invalid', 'placeNamed', { field: 'name' })
    throw error
  }
}

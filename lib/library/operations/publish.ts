import 'server-only'
import { worker, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { momentIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { lockItem } from '../facts'
import { isOut } from '../rules'
import type { ScheduleInput, WhichItem, WithdrawInput } from '../schema'
import { remember } from './write'

/** Lets it out at once. */
export async function publishItem(actor: Actor, { slug }: WhichItem): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.publish', about)
    await demandSomethingToRead(tx, row.id)
    await tx.libraryItem.update({
      where: { id: row.id },
      data: { state: 'published', publishedAt: now(), releaseAt: null, isAnnounced: false },
      select: { id: true },
    })
    await remember(tx, actor, 'item.publish', row)
    return { slug }
  })
}

/** Says when it comes out: a minute of a day, on the clocks of a place. Said again, the new hour counts. */
export async function scheduleItem(
  actor: Actor,
  { slug, day, time, zone, isAnnounced }: ScheduleInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.publish', about)
    await demandSomethingToRead(tx, row.id)
    const releaseAt = momentIn(zone, day, time)
    if (releaseAt <= now()) throw new Refusal('invalid', 'itemHourPast', { field: 'day' })
    await tx.libraryItem.update({
      where: { id: row.id },
      data: { state: 'scheduled', releaseAt, releaseZone: zone, isAnnounced },
      select: { id: true },
    })
    await remember(tx, actor, 'item.publish', row)
    return { slug }
  })
}

/** Back to draft before its hour: nobody but those who work on it reads it. */
export async function reopenItem(actor: Actor, { slug }: WhichItem): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.reopen', about)
    await tx.libraryItem.update({
      where: { id: row.id },
      data: { state: 'draft', releaseAt: null, isAnnounced: false },
      select: { id: true },
    })
    await remember(tx, actor, 'item.reopen', row)
    return { slug }
  })
}

/** Takes it back, with its files and pictures; where it had come out, its page says that it was there and why it went. */
export async function withdrawItem(
  actor: Actor,
  { slug, reason }: WithdrawInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug })
    authorize(actor, 'item.withdraw', about)
    // Its hour may have come while the worker hasn't.
    const cameOut = isOut(row, now()) ? (row.publishedAt ?? row.releaseAt) : null
    await tx.libraryItem.update({
      where: { id: row.id },
      data: {
        ...{ state: 'withdrawn', withdrawnAt: now(), withdrawalReason: reason },
        ...{ publishedAt: cameOut, isAnnounced: false },
      },
      select: { id: true },
    })
    await remember(tx, actor, 'item.withdraw', row)
    return { slug }
  })
}

/**
 * What the worker does each minute: notes as published what has come out by the clock already. Readers don't wait for it;
 * done twice, late or after a restart it comes to the same.
 */
export async function releaseDue(): Promise<number> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM library_item WHERE state = 'scheduled' AND release_at <= ${now()}
      ORDER BY release_at FOR UPDATE SKIP LOCKED`
    for (const { id } of due) {
      const { releaseAt, dialogueId } = await tx.libraryItem.findUniqueOrThrow({ where: { id } })
      await tx.libraryItem.update({
        where: { id },
        data: { state: 'published', publishedAt: releaseAt },
        select: { id: true },
      })
      await remember(tx, worker, 'item.publish', { id, dialogueId })
    }
    return due.length
  })
}

/** A title alone is no publication. */
async function demandSomethingToRead(tx: Transaction, id: string): Promise<void> {
  const item = await tx.libraryItem.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ kind: true, abstract: true, body: true, url: true },
      _count: { select: { files: true, photos: true } },
    },
  })
  const { files, photos } = item._count
  if (item.kind === 'photoStory' && photos === 0) throw new Refusal('conflict', 'itemNoPhotos')
  const holds = item.abstract ?? item.body ?? item.url
  if (holds === null && files + photos === 0) throw new Refusal('conflict', 'itemEmpty')
}

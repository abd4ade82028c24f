import 'server-only'
import { stat } from 'node:fs/promises'
import type { UploadState } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { after, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { erase, pathOf } from '@/lib/platform/storage'
import { patience } from '../schema'

/** A file on its way, for who sends it; for anybody else, and after its time, there is none. */
export async function ownUpload(actor: Actor, id: string) {
  const byId = personIdOf(actor)
  const row = byId
    ? await db().upload.findFirst({
        where: {
          ...{ id, byId, state: { not: 'refused' } },
          changedAt: { gt: after(now(), -patience) },
        },
        select: onTheWay,
      })
    : null
  if (!row) throw notFound()
  return row
}

export async function uploadRow(id: string) {
  const row = await db().upload.findUnique({ where: { id }, select: onTheWay })
  if (!row) throw notFound()
  return row
}

export const onTheWay = {
  ...{ id: true, kind: true, bytes: true, storageKey: true, state: true },
  ...{ createdAt: true, changedAt: true, interview: { select: { slug: true } } },
} as const

/** What came of a file that its sender asks after, also one that was refused; for anybody else there is none. */
export async function sentUpload(
  actor: Actor,
  id: string,
): Promise<{ state: UploadState; problem: string | null }> {
  const byId = personIdOf(actor)
  const row = byId
    ? await db().upload.findFirst({ where: { id, byId }, select: { state: true, problem: true } })
    : null
  if (!row) throw notFound()
  return row
}

/** How much of it lies on the disk, which alone knows after a broken line. */
export async function received(row: Awaited<ReturnType<typeof uploadRow>>): Promise<number> {
  // What was taken may lie elsewhere, and stripped.
  if (row.state !== 'receiving') return Number(row.bytes)
  return (await stat(pathOf(row.storageKey))).size
}

/** Whoever sends it doesn't want it any more. */
export async function dropUpload(id: string): Promise<void> {
  const row = await uploadRow(id)
  const { count } = await db().upload.deleteMany({ where: { id, state: 'receiving' } })
  if (count > 0) await erase(row.storageKey)
}

/** Forgets what nobody goes on with, and what has long arrived. */
export async function sweepUploads(): Promise<number> {
  const old = await db().upload.findMany({
    where: { changedAt: { lte: after(now(), -patience) } },
    select: { id: true, storageKey: true, state: true },
  })
  for (const { id, storageKey, state } of old) {
    const isKept = state === 'taken' || (await isInUse(storageKey))
    if (!isKept) await erase(storageKey)
    await db().upload.deleteMany({ where: { id } })
  }
  return old.length
}

/** A recording or picture that was kept lies there. */
export const isInUse = async (storageKey: string) =>
  (await db().rendition.count({ where: { storageKey } })) > 0

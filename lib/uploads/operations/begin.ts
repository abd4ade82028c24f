import 'server-only'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { changeable } from '@/lib/interviews/operations/files'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { freeBytes, pathOf } from '@/lib/platform/storage'
import { limitOf, mostAtOnce, sendable, type BeginInput } from '../schema'

/** Lets a file begin its way: rights, size and room are asked before its first byte. */
export async function beginUpload(actor: Actor, input: BeginInput): Promise<void> {
  const { id, slug, kind, bytes } = input
  const interviewId = await changeable(actor, slug)
  const byId = personIdOf(actor)
  if (!byId) throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  if (bytes === 0) throw new Refusal('invalid', 'upload.empty')
  if (bytes > limitOf(kind)) {
    throw new Refusal('invalid', kind === 'poster' ? 'upload.poster' : 'upload.tooLarge')
  }
  const storageKey = `interviews/${interviewId}/${randomLetters(20).toLowerCase()}`
  await transaction(async (tx) => {
    await mustHaveRoom(tx, byId, bytes)
    await tx.upload.create({
      data: {
        ...{ id, interviewId, byId, bytes, storageKey, kind: sendable[kind] },
        ...{ createdAt: now(), changedAt: now() },
      },
    })
  })
  await mkdir(path.dirname(pathOf(storageKey)), { recursive: true })
  await writeFile(pathOf(storageKey), '', { flag: 'wx' })
}

/** Room for this file and for what others have been promised and haven't sent yet. */
async function mustHaveRoom(tx: Transaction, byId: string, bytes: number): Promise<void> {
  // One after the other: those that begin at once would each count the same room, and none of the others.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('uploads that begin'))`
  const under = { state: 'receiving' } as const
  const promised = await tx.upload.aggregate({
    where: under,
    _sum: { bytes: true, receivedBytes: true },
  })
  const toCome = Number(promised._sum.bytes ?? 0) - Number(promised._sum.receivedBytes ?? 0)
  const own = await tx.upload.count({ where: { ...under, byId } })
  if (own >= mostAtOnce || (await freeBytes()) - toCome < bytes) {
    throw new Refusal('invalid', 'upload.noRoom')
  }
}

import 'server-only'
import { now, seconds } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { randomLetters } from '@/lib/platform/ids'
import { addJob } from '@/lib/platform/jobs'
import { log } from '@/lib/platform/log'
import { adopt, inFolder } from '@/lib/platform/making'
import { erase, settle } from '@/lib/platform/storage'
import { names } from '../arguments'
import { NotMade } from '../encoder'
import { makeFile, type MadeFile, type Programs } from '../make-file'
import { probe } from '../probe'
import { claimNext, stillWanted, type Claimed } from './claim'
import { bring } from './plan'

const beatEvery = seconds(5)

/** Makes what waits, one after the other, until nothing does or `stopping` says so. */
export async function makeWaiting(stopping?: AbortSignal): Promise<void> {
  const programs = env.transcoder
  if (!programs) return
  while (!stopping?.aborted) {
    const claimed = await claimNext()
    if (!claimed) return
    await makeOne(programs, claimed, stopping)
  }
}

async function makeOne(programs: Programs, claimed: Claimed, stopping?: AbortSignal) {
  const unwanted = new AbortController()
  let percent = 0
  const beat = setInterval(() => {
    // A database that is away for a moment doesn't end an hour's work.
    sayAlive(claimed, percent).then(
      (holds) => holds || unwanted.abort(),
      () => {},
    )
  }, beatEvery)
  const signal = AbortSignal.any([unwanted.signal, ...(stopping ? [stopping] : [])])
  try {
    const original = await db().rendition.findUniqueOrThrow({
      where: { id: claimed.originalId },
      select: { storageKey: true },
    })
    await inFolder(`make-${claimed.id}`, async (folder) => {
      await bring(original.storageKey, folder)
      const source = await probe(programs.ffprobe, folder, names.input)
      const { kind, form } = claimed
      const onProgress = (reached: number) => (percent = reached)
      const made = await makeFile({ programs, folder, kind, form, source, signal, onProgress })
      await keep(claimed, made)
    })
  } catch (error) {
    if (stopping?.aborted) await handBack(claimed)
    else if (!unwanted.signal.aborted) await noteFailure(claimed, error)
  } finally {
    clearInterval(beat)
  }
}

/** False where nobody wants it any more. */
async function sayAlive(claimed: Claimed, percent: number): Promise<boolean> {
  const { count } = await db().transcode.updateMany({
    where: stillWanted(claimed),
    data: { aliveAt: now(), percent },
  })
  return count > 0
}

/** Puts what was made in the place of the one before; nothing of it stays where it came too late. */
async function keep(claimed: Claimed, made: MadeFile): Promise<void> {
  const { interviewId, kind, form, originalId } = claimed
  const storageKey = `interviews/${interviewId}/${randomLetters(20).toLowerCase()}`
  const { file, ...said } = made
  let isKept = false
  try {
    const { bytes, sha256 } = await adopt(storageKey, file)
    await settle(storageKey)
    isKept = await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${interviewId}::uuid FOR UPDATE`
      const row = await tx.transcode.findFirst({
        where: stillWanted(claimed),
        select: { original: { select: { uploadedById: true } } },
      })
      if (!row) return false
      const place = { interviewId, kind, replacedAt: null }
      await tx.rendition.updateMany({ where: place, data: { replacedAt: now() } })
      // Who sent the recording sent this, too: they don't release it, also when the recording is gone.
      const { uploadedById } = row.original
      await tx.rendition.create({
        data: {
          ...{ interviewId, kind, form, storageKey, bytes, sha256, uploadedById, ...said },
          ...{ madeFromId: originalId, createdAt: now() },
        },
      })
      await tx.transcode.update({
        where: { id: claimed.id },
        data: { state: 'done', percent: 100, finishedAt: now() },
      })
      await addJob(tx, 'erase-interview-files', { interviewId })
      return true
    })
  } finally {
    if (!isKept) await erase(storageKey)
  }
}

/** The portal stops: the next worker begins at once, and this attempt doesn't count. */
async function handBack(claimed: Claimed): Promise<void> {
  await db().transcode.updateMany({
    where: stillWanted(claimed),
    data: { state: 'waiting', percent: 0, attempts: { decrement: 1 }, aliveAt: null },
  })
}

async function noteFailure(claimed: Claimed, error: unknown): Promise<void> {
  const told = error instanceof NotMade ? error : null
  if (!told) log.error('rendition failed', error, { kind: claimed.kind })
  await db().transcode.updateMany({
    where: stillWanted(claimed),
    data: {
      ...{ state: 'failed', problem: told?.problem ?? 'encoder', detail: told?.detail ?? null },
      finishedAt: now(),
    },
  })
}

import 'server-only'
import type { Readable } from 'node:stream'
import type { RenditionKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { addJob } from '@/lib/platform/jobs'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { erase, settle } from '@/lib/platform/storage'
import { filesByHand } from '@/lib/renditions/ladder'
import { lockInterview } from '../lock'
import { takePoster, takeRecording, type Taken } from '../taking'
import { backToDraft } from './state'

export type Upload = {
  slug: string
  kind: RenditionKind
  source: Readable
  /** How many bytes are said to come, at most. */
  expected: number
  nonce: string
}

export type Received = {
  /** As they arrived, before stripping: for whoever wants to compare. */
  bytes: number
  sha256: string
}

/**
 * Takes a recording or a poster from a stream. Rights are asked before the first byte and again when the last
 * one is there. What is refused or broken off leaves nothing on the disk.
 */
export async function receiveFile(actor: Actor, upload: Upload): Promise<Received> {
  const id = await changeable(actor, upload.slug)
  const key = `interviews/${id}/${randomLetters(20).toLowerCase()}`
  try {
    const { source, expected } = upload
    const taken = await (upload.kind === 'poster' ? takePoster : takeRecording)(
      key,
      source,
      expected,
    )
    await keepTaken(actor, upload, key, taken)
    return taken.arrived
  } catch (error) {
    await erase(key)
    throw error
  }
}

/** The end of every way in: what was looked at is kept, where who sent it still may. */
export async function keepTaken(
  actor: Actor,
  upload: Pick<Upload, 'slug' | 'kind' | 'nonce'>,
  key: string,
  taken: Taken,
): Promise<void> {
  mustBeOfKind(upload.kind, taken)
  await settle(key)
  const keptKey = await keep(actor, upload, key, taken)
  if (keptKey !== key) await erase(key)
}

/** A file that was made elsewhere is what it was sent as: its size stands beside what people choose and pay for. */
function mustBeOfKind(kind: RenditionKind, { contentType, lines }: Taken): void {
  const begins = { audio: 'audio/', low: 'video/' }[String(kind)] ?? ''
  if (!contentType.startsWith(begins)) throw new Refusal('invalid', 'upload.wrongType')
  const wanted = filesByHand.find((each) => each.kind === kind)
  if (!wanted) return
  if (contentType !== 'video/mp4') throw new Refusal('invalid', 'upload.needsMp4')
  if (lines === null || lines > wanted.lines) throw new Refusal('invalid', 'upload.tooManyLines')
}

export function changeable(actor: Actor, slug: string): Promise<string> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    return row.id
  })
}

/** Puts the file in the place of the one before. The same form again (a double click) finds it done. */
function keep(
  actor: Actor,
  upload: Pick<Upload, 'slug' | 'kind' | 'nonce'>,
  storageKey: string,
  taken: Taken,
): Promise<string> {
  const { slug, kind, nonce } = upload
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const interviewId = row.id
    return once(tx, `${nonce} ${kind} ${interviewId}`, async () => {
      const { form } = row
      // What was made of the recording before goes with it; a picture that was sent for it stays.
      const goes = kind === 'original' ? { kind: { not: 'poster' as const } } : { kind }
      const goesToo = kind === 'original' ? [{ madeFromId: { not: null } }] : []
      await tx.rendition.updateMany({
        where: { interviewId, replacedAt: null, OR: [goes, ...goesToo] },
        data: { replacedAt: now() },
      })
      const { contentType, bytes, sha256, metadataLeft, durationSeconds } = taken
      await tx.rendition.create({
        data: {
          ...{ interviewId, kind, form, storageKey, contentType, bytes, sha256, metadataLeft },
          uploadedById: personIdOf(actor),
          createdAt: now(),
        },
      })
      if (kind === 'original') {
        await tx.interview.update({ where: { id: interviewId }, data: { durationSeconds } })
        await tx.transcode.deleteMany({ where: { interviewId } })
        await addJob(tx, 'plan-renditions', { interviewId })
      }
      await backToDraft(tx, row)
      await addJob(tx, 'erase-interview-files', { interviewId })
      await record(tx, actor, 'interview.edit', {
        dialogueId: row.dialogueId,
        object: { kind: 'interview', id: interviewId },
      })
      return storageKey
    })
  })
}

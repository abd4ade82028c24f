import 'server-only'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { after, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { addJob } from '@/lib/platform/jobs'
import { inFolder } from '@/lib/platform/making'
import { localFile } from '@/lib/platform/storage'
import { names } from '../arguments'
import { NotMade } from '../encoder'
import { filesByHand, renditionsOf, type Source } from '../ladder'
import { probe } from '../probe'

type Planned = { interviewId: string; originalId: string; form: InterviewForm }

/** Looks into the recording that stands now, and notes what is to be made of it. Without ffmpeg nothing is. */
export async function planRenditions({ interviewId }: { interviewId: string }): Promise<void> {
  const programs = env.transcoder
  if (!programs) return
  const row = await standing(interviewId)
  const [original] = row?.renditions ?? []
  if (!row || !original) return
  const planned = { interviewId, originalId: original.id, form: row.form }
  try {
    const source = await inFolder(`look-${original.id}`, async (folder) => {
      await bring(original.storageKey, folder)
      return probe(programs.ffprobe, folder, names.input)
    })
    await noteWork(planned, source)
  } catch (error) {
    if (!(error instanceof NotMade)) throw error
    await noteFailure(planned, error)
  }
}

/** Puts the recording where the encoder, which sees its own folder only, finds it. */
export async function bring(storageKey: string, folder: string): Promise<void> {
  await symlink(path.resolve(await localFile(storageKey, folder)), path.join(folder, names.input))
}

const standing = (id: string) =>
  db().interview.findFirst({
    where: { id, state: { not: 'withdrawn' } },
    select: {
      form: true,
      renditions: {
        where: { kind: 'original', replacedAt: null },
        select: { id: true, storageKey: true },
      },
    },
  })

async function noteWork({ interviewId, originalId, form }: Planned, source: Source) {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${interviewId}::uuid FOR UPDATE`
    const row = await tx.interview.findFirst({
      where: {
        ...{ id: interviewId, form, state: { not: 'withdrawn' } },
        renditions: { some: { id: originalId, replacedAt: null } },
      },
      select: {
        renditions: { where: { replacedAt: null, form }, select: { kind: true } },
      },
    })
    // Overtaken: whoever changed it has asked for a plan of their own.
    if (!row) return
    await tx.transcode.deleteMany({
      where: { interviewId, OR: [{ NOT: { originalId, form } }, { kind: 'original' }] },
    })
    const kinds = renditionsOf(source, form).filter((kind) => !isThere(row.renditions, kind))
    for (const [index, kind] of kinds.entries()) {
      const waiting = { state: 'waiting', percent: 0, attempts: 0, problem: null } as const
      await tx.transcode.upsert({
        where: { originalId_kind_form: { originalId, kind, form } },
        // In the order of the ladder, the most useful first.
        create: { interviewId, originalId, kind, form, createdAt: after(now(), index) },
        update: { ...waiting, detail: null, aliveAt: null, finishedAt: null },
      })
    }
    await addJob(tx, 'make-renditions', {})
  })
}

/** What is there already, or was sent by hand, isn't made again. */
function isThere(files: readonly { kind: RenditionKind }[], kind: RenditionKind): boolean {
  const byHand = filesByHand.find(({ pieces }) => pieces === kind)?.kind
  return files.some((file) => file.kind === kind || file.kind === byHand)
}

/** What can't even be looked into is shown as the one thing that failed. */
async function noteFailure({ interviewId, originalId, form }: Planned, error: NotMade) {
  const said = {
    state: 'failed',
    problem: error.problem,
    detail: error.detail,
    finishedAt: now(),
  } as const
  await transaction(async (tx) => {
    await tx.transcode.upsert({
      where: { originalId_kind_form: { originalId, kind: 'original', form } },
      create: { interviewId, originalId, kind: 'original', form, createdAt: now(), ...said },
      update: said,
    })
  })
}

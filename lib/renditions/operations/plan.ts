import 'server-only'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { after, minutes, now } from '@/lib/platform/clock'
import { db, transaction, type Prisma, type Transaction } from '@/lib/platform/db'
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

/** What has just come asks for itself. */
const askedFor = minutes(10)

/**
 * Has the recordings looked into of which nothing was ever noted: they came while there was no ffmpeg. Said twice it is
 * done once; what was withdrawn stays as it is.
 */
export async function planMissing(): Promise<number> {
  if (!env.transcoder) return 0
  const missing = await db().interview.findMany({
    where: {
      state: { not: 'withdrawn' },
      renditions: {
        some: {
          ...{ kind: 'original', replacedAt: null, createdAt: { lt: after(now(), -askedFor) } },
          ...{ transcodes: { none: {} }, made: { none: {} } },
        },
      },
    },
    select: { id: true },
  })
  for (const { id } of missing) {
    await transaction((tx) =>
      addJob(tx, 'plan-renditions', { interviewId: id }, { key: `plan-renditions ${id}` }),
    )
  }
  return missing.length
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

async function noteWork(planned: Planned, source: Source) {
  const { interviewId, originalId, form } = planned
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
    if (kinds.length === 0) await noteLook(tx, planned, { state: 'done', percent: 100 })
    else await addJob(tx, 'make-renditions', {})
  })
}

/** What came of the look itself: shown, and why the recording isn't looked into again by itself. */
async function noteLook(
  tx: Transaction,
  { interviewId, originalId, form }: Planned,
  came: Pick<Prisma.TranscodeUncheckedCreateInput, 'state' | 'percent' | 'problem' | 'detail'>,
): Promise<void> {
  const said = { ...came, finishedAt: now() }
  await tx.transcode.upsert({
    where: { originalId_kind_form: { originalId, kind: 'original', form } },
    create: { interviewId, originalId, kind: 'original', form, createdAt: now(), ...said },
    update: said,
  })
}

/** What is there already, or was sent by hand, isn't made again. */
function isThere(files: readonly { kind: RenditionKind }[], kind: RenditionKind): boolean {
  const byHand = filesByHand.find(({ pieces }) => pieces === kind)?.kind
  return files.some((file) => file.kind === kind || file.kind === byHand)
}

/** What can't even be looked into is shown as the one thing that failed. */
async function noteFailure(planned: Planned, { problem, detail }: NotMade) {
  await transaction((tx) => noteLook(tx, planned, { state: 'failed', problem, detail }))
}

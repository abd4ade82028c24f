import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { translatedStored } from '@/lib/platform/translated'
import { lockInterview } from '../lock'
import type { WhichInterview } from '../schema'

/**
 * Takes an interview down for good. From the commit on every page, caption and byte is refused, because each
 * asks anew; the words go with it, the files a moment later by a job. The address stays, for the tombstone.
 */
export async function withdrawInterview(
  actor: Actor,
  { slug }: WhichInterview,
): Promise<{ slug: string; dialogueId: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.withdraw', about)
    await takeDown(tx, row.id)
    await record(tx, actor, 'interview.withdraw', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug, dialogueId: row.dialogueId }
  })
}

/** The taking down itself, for whoever may decide on it: its speaker erasing their account, too. */
export async function takeDown(tx: Transaction, id: string): Promise<void> {
  const { title } = await tx.interview.findUniqueOrThrow({ where: { id }, select: { title: true } })
  await tx.interview.update({
    where: { id },
    data: {
      state: 'withdrawn',
      withdrawnAt: now(),
      title: { language: translatedStored.parse(title).language, texts: {} },
      abstract: Prisma.DbNull,
      speakers: { updateMany: { where: {}, data: { name: null, role: null } } },
    },
  })
  await tx.caption.updateMany({ where: { interviewId: id }, data: { vtt: '' } })
  await tx.transcode.deleteMany({ where: { interviewId: id } })
  await addJob(tx, 'erase-interview-files', { interviewId: id })
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { notFound } from '@/lib/platform/refusal'
import type { RetryInput } from '../schema'

/** Has one rendition tried again that failed; a recording that couldn't be looked into is looked into again. */
export async function retryRendition(
  actor: Actor,
  { slug, transcodeId }: RetryInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const { count } = await tx.transcode.updateMany({
      where: { id: transcodeId, interviewId: row.id, state: 'failed' },
      data: { state: 'waiting', attempts: 0, percent: 0, problem: null, detail: null },
    })
    if (count === 0) throw notFound()
    const again = await tx.transcode.findUniqueOrThrow({
      where: { id: transcodeId },
      select: { kind: true },
    })
    if (again.kind === 'original') {
      await tx.transcode.delete({ where: { id: transcodeId } })
      await addJob(tx, 'plan-renditions', { interviewId: row.id })
    } else {
      await addJob(tx, 'make-renditions', {})
    }
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

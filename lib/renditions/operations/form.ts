import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { backToDraft } from '@/lib/interviews/operations/state'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { Refusal } from '@/lib/platform/refusal'
import type { FormInput } from '../schema'

/**
 * Chooses what of a recording is shown. What showed more is out of reach from the commit on, and made anew; the
 * recording as it was sent stays for those who work on it, until its day.
 */
export async function chooseForm(
  actor: Actor,
  { slug, form, originalUntil }: FormInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const until = form === 'full' ? null : originalUntil
    if (form !== 'full' && (!until || until <= today())) {
      throw new Refusal('invalid', 'laterDay', { field: 'originalUntil' })
    }
    await tx.interview.update({ where: { id: row.id }, data: { form, originalUntil: until } })
    if (form !== row.form) {
      await replaceMade(tx, row.id)
      await backToDraft(tx, row)
      await addJob(tx, 'plan-renditions', { interviewId: row.id })
    }
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** Everything but the recording itself: a picture that was sent by hand may show the face that is now hidden. */
async function replaceMade(tx: Transaction, interviewId: string): Promise<void> {
  await tx.rendition.updateMany({
    where: { interviewId, kind: { not: 'original' }, replacedAt: null },
    data: { replacedAt: now() },
  })
  await tx.transcode.deleteMany({ where: { interviewId } })
  await addJob(tx, 'erase-interview-files', { interviewId })
}

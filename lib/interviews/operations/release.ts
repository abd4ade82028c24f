import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { giveRelease } from '@/lib/releases/operations'
import { lockInterview } from '../lock'
import type { ReleaseInput, WhichInterview } from '../schema'
import { mustBeShowable, publishIfReleased, releasable, waitsForAnswer } from './state'

/** A draft with its file is ready for those who release. */
export async function offerInterview(
  actor: Actor,
  { slug }: WhichInterview,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.offer', about)
    mustBeShowable(row)
    await tx.interview.update({ where: { id: row.id }, data: { state: 'pending' } })
    await record(tx, actor, 'interview.offer', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

const verbs = {
  consent: 'interview.releaseConsent',
  editing: 'interview.releaseEditing',
} as const

/** One half of the two-person check; the last one that is needed publishes. */
export async function releaseInterview(
  actor: Actor,
  { slug, kind }: ReleaseInput,
): Promise<{ slug: string; isPublished: boolean }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, verbs[kind], about)
    if (await waitsForAnswer(tx, row.id)) {
      throw new Refusal('conflict', 'consent.cutsOpen', { grantedBy: 'convenor' })
    }
    await giveRelease(tx, actor, { interviewId: row.id }, kind, releasable(row))
    const isPublished = await publishIfReleased(tx, row)
    await record(tx, actor, verbs[kind], {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug, isPublished }
  })
}

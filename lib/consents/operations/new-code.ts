import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview } from '@/lib/interviews/lock'
import { transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { hashOfConsentCode, newConsentCode } from '../code'
import { aboutSpeaker, ownSpeakerSelect } from '../lock-speaker'
import type { NewCode } from '../schema'
import type { Recorded } from './record'

/**
 * Another code for somebody who has lost theirs, which dies with it: by whoever took their consent and so knows them,
 * or by the safeguarding lead. The same form twice gives the same code.
 */
export async function giveNewCode(actor: Actor, input: NewCode): Promise<Recorded> {
  return transaction(async (tx) => {
    const { row } = await lockInterview(tx, actor, { slug: input.slug })
    const speaker = await tx.interviewSpeaker.findFirst({
      where: { id: input.speakerId, interviewId: row.id },
      select: { ...ownSpeakerSelect, codeHash: true },
    })
    if (!speaker) throw notFound()
    authorize(actor, 'consent.newCode', aboutSpeaker(speaker))
    const code = newConsentCode(input.nonce)
    const codeHash = hashOfConsentCode(code)
    if (speaker.codeHash !== codeHash) {
      await tx.interviewSpeaker.update({
        where: { id: speaker.id },
        data: { codeHash },
        select: { id: true },
      })
      await record(tx, actor, 'consent.newCode', {
        dialogueId: row.dialogueId,
        object: { kind: 'interview', id: row.id },
      })
    }
    return { slug: row.slug, speakerId: speaker.id, code }
  })
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockInterview, type LockedInterview } from '@/lib/interviews/lock'
import { sameSpeaker } from '@/lib/interviews/operations/same-speaker'
import { backToDraft } from '@/lib/interviews/operations/state'
import { whatMayBeKept } from '@/lib/interviews/operations/write'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { EditedSpeaker, NewSpeaker, WhichSpeaker } from '../schema'

/** One more who speaks. They have agreed to nothing yet, so the interview is out of sight until they have. */
export async function addSpeaker(actor: Actor, input: NewSpeaker): Promise<{ slug: string }> {
  return changing(actor, input.slug, async (tx, row) => {
    await once(tx, `${input.nonce} ${row.id}`, async () => {
      const last = await tx.interviewSpeaker.aggregate({
        where: { interviewId: row.id },
        _max: { order: true },
      })
      const order = (last._max.order ?? -1) + 1
      const { id } = await tx.interviewSpeaker.create({
        data: { interviewId: row.id, order, ...columnsOf(input) },
        select: { id: true },
      })
      return { id }
    })
  })
}

export async function editSpeaker(actor: Actor, input: EditedSpeaker): Promise<{ slug: string }> {
  return changing(actor, input.slug, async (tx, row) => {
    const speaker = speakerIn(row, input.speakerId)
    await tx.interviewSpeaker.update({
      where: { id: speaker.id },
      data: sameSpeaker(speaker, { ...columnsOf(input), ...accountOf(speaker, input) }, fields),
      select: { id: true },
    })
  })
}

const fields = { person: 'name', name: 'name', group: 'group' }

/** The form of a speaker says nothing about their account. */
const accountOf = ({ personId }: { personId: string | null }, { attribution }: EditedSpeaker) => ({
  personId: attribution === 'anonymous' ? null : personId,
})

/**
 * Takes out somebody who was written down by mistake. Whoever has been asked stays, whatever they answered: else the
 * narrowest consent would be got rid of by forgetting who gave it.
 */
export async function removeSpeaker(actor: Actor, input: WhichSpeaker): Promise<{ slug: string }> {
  return changing(actor, input.slug, async (tx, row) => {
    const speaker = speakerIn(row, input.speakerId)
    if (speaker.consent) throw new Refusal('conflict', 'consent.speakerWasAsked')
    if (row.speakers.length === 1) throw new Refusal('conflict', 'consent.lastSpeaker')
    await tx.interviewSpeaker.delete({ where: { id: speaker.id }, select: { id: true } })
  })
}

async function changing(
  actor: Actor,
  slug: string,
  change: (tx: Transaction, row: LockedInterview) => Promise<void>,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    await change(tx, row)
    await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

function speakerIn(row: LockedInterview, id: string) {
  const speaker = row.speakers.find((each) => each.id === id)
  if (!speaker) throw notFound()
  return speaker
}

function columnsOf({ group, attribution, name, role }: Omit<NewSpeaker, 'slug' | 'nonce'>) {
  return { group, attribution, name, role, ...whatMayBeKept(attribution) }
}

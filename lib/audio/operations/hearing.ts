import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { recheck } from '@/lib/contributions/operations/show-as'
import { today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockSound } from '../facts'
import { endHearingOf } from '../gone'
import type { HearInput } from '../schema'
import { recorded } from '@/lib/contributions/recorded'

/** The speaker lets readers hear it, while it is kept. That shows more of them, so it is checked anew. */
export async function letHear(actor: Actor, { publicId }: HearInput) {
  return transaction(async (tx) => {
    const facts = await lockSound(tx, actor, publicId)
    authorize(actor, 'sound.letHear', facts)
    if (!facts.sound.isLetHeard) {
      await tx.contributionAudio.update({
        where: { id: facts.row.id },
        data: { heardSince: today() },
        select: { id: true },
      })
      await recheck(tx, facts, true)
      await record(tx, actor, 'sound.letHear', recorded(facts))
    }
    return { slug: facts.slug, publicId }
  })
}

/** At once, and for good where the words have been compared already: the sound goes with it. */
export async function endHearing(actor: Actor, { publicId }: HearInput) {
  return transaction(async (tx) => {
    const facts = await lockSound(tx, actor, publicId)
    authorize(actor, 'sound.endHearing', facts)
    await endHearingOf(tx, facts.contribution.id)
    await record(tx, actor, 'sound.endHearing', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

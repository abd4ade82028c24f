import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lookAtArriving } from '@/lib/moderation/arriving'
import { today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { lockSound, markOfWords, wordsOf, type SoundFacts } from '../facts'
import { eraseSoundOf } from '../gone'
import type { CheckInput, TranscriptInput } from '../schema'
import { recorded } from '@/lib/contributions/recorded'

export type Written = { slug: string; publicId: string }

/** Writes down, or writes anew, what was said. A draft: nobody reads it but those who write down. */
export async function writeTranscript(actor: Actor, input: TranscriptInput): Promise<Written> {
  return transaction(async (tx) => {
    const facts = await lockSound(tx, actor, input.publicId)
    authorize(actor, 'sound.transcribe', facts)
    demandUnchanged(input.seen, wordsOf(facts))
    await tx.contributionAudio.update({
      where: { id: facts.row.id },
      data: {
        transcript: input.text,
        transcriptLanguage: input.language,
        transcriptIsGloss: input.isGloss,
        transcribedById: personIdOf(actor),
        transcribedOn: today(),
      },
      select: { id: true },
    })
    return done(tx, actor, 'sound.transcribe', facts)
  })
}

/** A second person has compared both: the words become the view's, and it goes the way of every view from there. */
export async function checkTranscript(actor: Actor, input: CheckInput): Promise<Written> {
  return transaction(async (tx) => {
    const facts = await lockSound(tx, actor, input.publicId)
    authorize(actor, 'sound.check', facts)
    demandSeen(facts, input)
    const { text, language, isGloss } = wordsOf(facts)
    const { id, group, scope } = facts.contribution
    await tx.contribution.update({
      where: { id },
      data: { text, language, isGloss, state: 'pending' },
      select: { id: true },
    })
    await compared(tx, actor, facts)
    await lookAtArriving(tx, { id, dialogueId: facts.dialogue.id, group, scope, text })
    return done(tx, actor, 'sound.check', facts)
  })
}

/** The speaker's own words say what is heard. */
export async function compareWords(actor: Actor, input: CheckInput): Promise<Written> {
  return transaction(async (tx) => {
    const facts = await lockSound(tx, actor, input.publicId)
    authorize(actor, 'sound.compare', facts)
    demandSeen(facts, input)
    await compared(tx, actor, facts)
    return done(tx, actor, 'sound.compare', facts)
  })
}

/** What was compared is what stands there: not what somebody has made of it meanwhile. */
function demandSeen(facts: SoundFacts, { seen }: CheckInput): void {
  if (markOfWords(facts) !== seen) throw new Refusal('conflict', 'sound.wordsChanged')
}

/** The sound has done its work. It stays only for readers, where its speaker lets them hear it. */
async function compared(tx: Transaction, actor: Actor, facts: SoundFacts): Promise<void> {
  await tx.contributionAudio.update({
    where: { id: facts.row.id },
    data: { transcript: null, checkedById: personIdOf(actor), checkedOn: today() },
    select: { id: true },
  })
  const { isNamed, isLetHeard } = facts.sound
  if (!isNamed || !isLetHeard) await eraseSoundOf(tx, facts.contribution.id)
}

async function done(
  tx: Transaction,
  actor: Actor,
  verb: 'sound.transcribe' | 'sound.check' | 'sound.compare',
  { dialogue, contribution, slug, publicId }: SoundFacts,
): Promise<Written> {
  await record(tx, actor, verb, recorded({ dialogue, contribution }))
  return { slug, publicId }
}

import 'server-only'
import type { Readable } from 'node:stream'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import {
  authorOf,
  insertView,
  openPrompt,
  withCode,
  type Kept,
  type Posted,
} from '@/lib/contributions/operations/post'
import { sessionNamed } from '@/lib/contributions/sessions'
import { underRule } from '@/lib/contributions/attribution'
import { demandPostingTurn } from '@/lib/contributions/turns'
import { today } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { erase } from '@/lib/platform/storage'
import { demandTurnUnwritten, type Limit } from '@/lib/platform/throttle'
import { newSoundKey } from '../files'
import type { SpokenInput } from '../schema'
import { attachSound, takeSound, type Sound } from '../sound-file'

/** Of one person, those that fail included: a bad line breaks many, and cleaning sound is dear. */
const uploads: Limit = { name: 'send-sound', turns: 60, seconds: 3_600 }

/** Asked before the first byte: whoever can't post here sends nothing. */
export async function mayPostSound(actor: Actor, slug: string): Promise<void> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.create', found)
  await demandTurnUnwritten(uploads, personIdOf(actor) ?? '')
}

/** Takes the sound of a view that is about to be posted. Until then it is nobody's. */
export function takeViewSound(source: Readable, expected: number): Promise<Sound> {
  return takeSound(newSoundKey(), source, { expected })
}

export const dropTaken = ({ storageKey }: Sound) => erase(storageKey)

/**
 * Posts a view that was spoken. With words of the speaker's own it goes the way of every view; without, it waits until
 * somebody has written them down, and nobody reads, answers or counts it. An anonymous one keeps nothing of who spoke.
 */
export async function postSpokenView(
  actor: Actor,
  input: SpokenInput,
  sound: Sound,
): Promise<Posted> {
  await demandPostingTurn(actor, input)
  let isTaken = false
  const kept = await transaction((tx) =>
    once<Kept>(tx, input.nonce, async () => {
      const { dialogue, slug, promptId } = await openPrompt(tx, actor, input.promptId)
      authorize(actor, 'contribution.create', { dialogue })
      const author = await authorOf(tx, actor, dialogue, input.attribution)
      const named = { sessionId: input.sessionId, attribution: input.attribution }
      const sessionId = await sessionNamed(tx, actor, dialogue.id, named)
      if (input.letHear) await demandName(tx, input, sessionId)
      const hasWords = input.text !== ''
      const { id, ...view } = await insertView(tx, actor, {
        ...{ ...author, ...input, promptId, parentId: null, sessionId, dialogue, slug },
        language: hasWords ? input.language : input.spokenLanguage,
        isGloss: hasWords && input.isGloss,
        provenance: { spokenLanguage: input.spokenLanguage },
        ...(hasWords ? {} : { state: 'needsTranslation' as const }),
      })
      await attachSound(tx, id, sound)
      if (input.letHear) {
        await tx.contributionAudio.update({
          where: { contributionId: id },
          data: { heardSince: today() },
          select: { id: true },
        })
      }
      isTaken = true
      return view
    }),
  )
  // The same form twice: the first one's sound stands.
  if (!isTaken) await dropTaken(sound)
  return withCode(kept, input.nonce)
}

/** A voice tells who it is: never with less than the name, chosen or left by the rule of a session. */
async function demandName(
  tx: Transaction,
  { attribution }: SpokenInput,
  sessionId: string | null,
): Promise<void> {
  const session = sessionId
    ? await tx.session.findUnique({ where: { id: sessionId }, select: { rule: true } })
    : null
  if (underRule(session?.rule ?? null, attribution) !== 'named') {
    throw new Refusal('invalid', 'sound.nameFirst', { field: 'letHear', grantedBy: 'yourself' })
  }
}

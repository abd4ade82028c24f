import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { codeFrom } from '../code'
import type { EnterInput } from '../schema'
import { sessionNamed } from '../sessions'
import { demandPostingTurn } from '../turns'
import { wantCallBacks } from '@/lib/facilitated/draw'
import { demandNotDenied } from '@/lib/facilitated/registered'
import { insertContribution, openPrompt, type Posted } from './post'

/**
 * A facilitator takes down the view of somebody who is registered, with how it was taken down. The code of an
 * anonymous one is for that person; the row then doesn't keep who entered it either.
 */
export async function enterContribution(actor: Actor, input: EnterInput): Promise<Posted> {
  await demandPostingTurn(actor, { ...input, isForSomebody: true })
  const kept = await transaction((tx) =>
    once(tx, input.nonce, async () => {
      const { dialogue, slug, promptId } = await openPrompt(tx, actor, input.promptId)
      authorize(actor, 'contribution.enter', { dialogue })
      // Held, so that whose it is can't change before the view is theirs; an anonymous one leaves no note there.
      if (input.attribution !== 'anonymous')
        await tx.$queryRaw`
        SELECT 1 FROM registration WHERE id = ${input.registrationId}::uuid FOR SHARE`
      const author = await registered(tx, dialogue.id, input.registrationId)
      if (author.personId === personIdOf(actor)) throw new Refusal('forbidden', 'ownCase')
      await demandNotDenied(tx, actor, input.registrationId)
      const { attribution } = input
      if (attribution === 'role' && !author.roleTitle) {
        throw new Refusal('invalid', 'needsRoleTitle', { field: 'attribution' })
      }
      const named = { sessionId: input.sessionId ?? null, attribution }
      const { id, publicId } = await insertContribution(tx, input.nonce, {
        dialogueId: dialogue.id,
        promptId,
        sessionId: await sessionNamed(tx, actor, dialogue.id, named),
        personId: author.personId,
        group: author.group,
        roleTitle: attribution === 'role' ? author.roleTitle : null,
        attribution,
        scope: input.isPublic ? 'public' : 'dialogue',
        language: input.language,
        text: input.text,
        isGloss: input.isGloss,
        topic: input.topic ?? null,
        channel: input.channel,
        enteredById: personIdOf(actor),
        provenance: {
          readBack: input.isReadBack,
          earshot: input.earshot,
          spokenLanguage: input.spokenLanguage || null,
        },
      })
      if (attribution === 'anonymous') {
        await recordAnonymously(tx, 'contribution.enter', dialogue.id)
      } else {
        const object = { kind: 'contribution', id }
        await record(tx, actor, 'contribution.enter', { dialogueId: dialogue.id, object })
        await wantCallBacks(tx, dialogue.id)
      }
      return { slug, publicId, isAnonymous: attribution === 'anonymous' }
    }),
  )
  const { slug, publicId, isAnonymous } = kept
  return { slug, publicId, code: isAnonymous ? codeFrom(input.nonce) : null }
}

/** An approved participant of this very dialogue: an id from elsewhere is nobody here. */
async function registered(tx: Transaction, dialogueId: string, registrationId: string) {
  const registration = await tx.registration.findFirst({
    where: { id: registrationId, dialogueId, state: { in: approvedStates } },
    select: { personId: true, affiliation: { select: { group: true, roleTitle: true } } },
  })
  if (!registration) throw notFound()
  return { personId: registration.personId, ...registration.affiliation }
}

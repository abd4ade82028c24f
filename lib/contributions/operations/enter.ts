import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { codeFrom, hashOfCode } from '../code'
import { demandNothingAlike } from '../alike'
import type { EnterInput } from '../schema'
import { sessionNamed } from '../sessions'
import { demandPostingTurn } from '../turns'
import { wantCallBacks } from '@/lib/facilitated/draw'
import { demandNotDenied } from '@/lib/facilitated/registered'
import { viewsPerRound } from '../round'
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
      const { attribution } = input
      const named = { sessionId: input.sessionId ?? null, attribution }
      const author = await authorOf(tx, personIdOf(actor), {
        ...{ dialogueId: dialogue.id, attribution },
        registrationId: input.registrationId,
      })
      await demandNothingAlike(tx, actor, { ...input, slug, isFor: author.personId })
      const { id, publicId } = await takeIn(tx, {
        ...{ dialogueId: dialogue.id, promptId, attribution, author },
        ...{ text: input.text, language: input.language, isGloss: input.isGloss },
        ...{ isPublic: input.isPublic, topic: input.topic ?? null, channel: input.channel },
        enteredById: personIdOf(actor),
        sessionId: await sessionNamed(tx, actor, dialogue.id, named),
        codeHash: hashOfCode(codeFrom(input.nonce)),
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

export type EnteredAuthor = {
  personId: string | null
  group: StakeholderGroup
  roleTitle: string | null
}

type Whose = {
  dialogueId: string
  registrationId: string
  attribution: EnterInput['attribution']
}

/** Whose words `enteredById` enters: an approved participant, somebody else, who hasn't denied their entries. */
export async function authorOf(
  tx: Transaction,
  enteredById: string | null,
  { dialogueId, registrationId, attribution }: Whose,
): Promise<EnteredAuthor> {
  // Held, so that whose it is can't change before the view is theirs; an anonymous one leaves no note there.
  if (attribution !== 'anonymous')
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR SHARE`
  const author = await registered(tx, dialogueId, registrationId)
  if (author.personId === enteredById) throw new Refusal('forbidden', 'ownCase')
  await demandNotDenied(tx, enteredById, registrationId)
  if (attribution === 'role' && !author.roleTitle) {
    throw new Refusal('invalid', 'needsRoleTitle', { field: 'attribution' })
  }
  return author
}

type TakenIn = Pick<EnterInput, 'text' | 'language' | 'isGloss' | 'isPublic' | 'channel'> & {
  dialogueId: string
  promptId: string
  attribution: EnterInput['attribution']
  author: EnteredAuthor
  enteredById: string | null
  sessionId: string | null
  topic: string | null
  /** Of the code by which an anonymous one is reached. */
  codeHash: string
  provenance: Record<string, string | boolean | null>
}

/** Said to whoever enters for somebody: only that person can make room. */
export const theirRoundFull = () =>
  new Refusal('conflict', 'theirRoundFull', { params: { most: viewsPerRound } })

/** The only way in for words that somebody else brings: by a facilitator’s hand or out of a file. */
export function takeIn(
  tx: Transaction,
  entry: TakenIn,
  isFull: Refusal = theirRoundFull(),
): Promise<{ id: string; publicId: string }> {
  const { author, attribution, isPublic, dialogueId, ...rest } = entry
  const view = {
    ...rest,
    ...{ dialogueId, attribution },
    personId: author.personId,
    group: author.group,
    roleTitle: attribution === 'role' ? author.roleTitle : null,
    scope: isPublic ? ('public' as const) : ('dialogue' as const),
  }
  return insertContribution(tx, view, isFull)
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

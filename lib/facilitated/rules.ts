import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { rule } from '@/lib/access/rule'
import type { AboutContribution } from '@/lib/contributions/rules'

/** An answer that is about to be entered, and for whom. */
export type AboutEntry = AboutContribution & { entry: { personId: string } }

export type AboutAnswer = InDialogue & {
  answer: { personId: string; enteredById: string | null; isTakenOver: boolean }
}

export type AboutCallBack = InDialogue & {
  callBack: {
    /** Whom it calls. */
    personId: string
    /** Whose entries it asks about. */
    enteredById: string
    outcome: 'confirmed' | 'corrected' | 'denied' | 'notReached' | null
    isDecided: boolean
  }
}

export const forSomebodyElse = rule<AboutEntry>(
  'for somebody else than oneself',
  (actor, { entry }) => personIdOf(actor) !== entry.personId,
  { kind: 'forbidden', code: 'ownCase' },
)

export const wasEnteredForThem = rule<AboutAnswer>(
  'given by a facilitator for them',
  (actor, { answer }) => personIdOf(actor) === answer.personId && answer.enteredById !== null,
  { kind: 'notFound', code: 'notFound' },
)

export const waitsForItsOwner = rule<AboutContribution>(
  'entered for its author by somebody else, and not taken over yet',
  (_actor, { contribution }) =>
    contribution.enteredById !== null &&
    contribution.enteredById !== contribution.personId &&
    !contribution.isTakenOver,
  { kind: 'conflict', code: 'yoursAlready' },
)

/** Nobody asks whether their own entries were invented, nor themself. */
export const neitherEntererNorAsked = rule<AboutCallBack>(
  'neither who entered it nor the person asked',
  (actor, { callBack }) => {
    const asking = personIdOf(actor)
    return asking !== callBack.enteredById && asking !== callBack.personId
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

/** Not reached may be tried again; what the person said stands. */
export const waitsForCall = rule<AboutCallBack>(
  'not asked yet',
  (_actor, { callBack }) => callBack.outcome === null || callBack.outcome === 'notReached',
  { kind: 'conflict', code: 'alreadyDecided' },
)

export const deniedAndOpen = rule<AboutCallBack>(
  'denied and not decided',
  (_actor, { callBack }) => callBack.outcome === 'denied' && !callBack.isDecided,
  { kind: 'conflict', code: 'alreadyDecided' },
)

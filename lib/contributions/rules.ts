import { holds, participationIn, personIdOf, takesPart } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, rule, type Rule } from '@/lib/access/rule'
import { editor, mayRead, noPowerBehind, signedIn, staffHere } from '@/lib/access/rules'
import type {
  Attribution,
  Channel,
  ContributionState,
  Scope,
  StakeholderGroup,
} from '@/generated/prisma/enums'

export type AboutContribution = InDialogue & {
  contribution: {
    id: string
    /** Null: anonymous. */
    personId: string | null
    enteredById: string | null
    /** Spoken: somebody else wrote the words down. */
    writtenDownById?: string | null
    /** Entered by somebody else; since then its author has said that it is theirs. */
    isTakenOver: boolean
    group: StakeholderGroup
    attribution: Attribution
    scope: Scope
    /** A hold that has lapsed no longer counts. */
    state: ContributionState
    channel: Channel
    /** Held until the safeguarding lead has decided. */
    waitsForLead?: boolean
    /** Authors of views that were merged into this one: it is theirs too. */
    duplicatesBy?: readonly string[]
    /** It has been published at some time: a withdrawn one leaves a tombstone. */
    wasPublished: boolean
    /** Somebody has responded or replied. */
    isAnswered: boolean
    /** Its author is taken off the public site. */
    isSheltered: boolean
    isReply: boolean
    /** Said in a session that is closed: nothing of it leaves the room. */
    isInClosedRoom: boolean
    /** A reply is shown where the view above it stands, or its tombstone. */
    threadIsHidden: boolean
    /** A reply is not public where the view above it isn't. */
    threadIsInside: boolean
  }
}

export const shownStates: readonly ContributionState[] = ['published', 'redacted']

export const isShown = rule<AboutContribution>(
  'published',
  (_actor, { contribution }) =>
    shownStates.includes(contribution.state) &&
    !contribution.isInClosedRoom &&
    !contribution.threadIsHidden,
  { kind: 'notFound', code: 'notFound' },
)

export const isTombstone = rule<AboutContribution>(
  'withdrawn after it was published',
  (_actor, { contribution }) =>
    contribution.state === 'withdrawn' &&
    contribution.wasPublished &&
    !contribution.isInClosedRoom &&
    !contribution.threadIsHidden,
  { kind: 'notFound', code: 'notFound' },
)

export const isShownOrTombstone = either<AboutContribution>(isShown, isTombstone)

export const isPublicOne = rule<AboutContribution>(
  'of public scope',
  (_actor, { contribution }) =>
    contribution.scope === 'public' && !contribution.isSheltered && !contribution.threadIsInside,
  { kind: 'notFound', code: 'notFound' },
)

export const isAuthor = rule<AboutContribution>(
  'its author',
  (actor, { contribution }) =>
    contribution.personId !== null && personIdOf(actor) === contribution.personId,
  { kind: 'notFound', code: 'notFound' },
)

export const own: Rule<AboutContribution> = all<AboutContribution>(signedIn, isAuthor)

export const isUnanswered = rule<AboutContribution>(
  'before the first answer',
  (_actor, { contribution }) => !contribution.isAnswered,
  { kind: 'conflict', code: 'alreadyAnswered' },
)

export const stands = rule<AboutContribution>(
  'not withdrawn',
  (_actor, { contribution }) => contribution.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

export const isPending = rule<AboutContribution>(
  'pending',
  (_actor, { contribution }) => contribution.state === 'pending',
  { kind: 'conflict', code: 'notPending' },
)

export const isNotHeld = rule<AboutContribution>(
  'not held',
  (_actor, { contribution }) => contribution.state !== 'held',
  { kind: 'conflict', code: 'heldNow', grantedBy: 'time' },
)

/** Moderation has decided about these words: to change them would go round the decision. */
export const isNotPutAway = rule<AboutContribution>(
  'neither hidden nor merged',
  (_actor, { contribution }) => contribution.state !== 'hidden' && contribution.state !== 'merged',
  { kind: 'conflict', code: 'putAway', grantedBy: 'yourself' },
)

/** What may accuse somebody waits for the lead, and for nobody else. */
export const leadWhereItWaitsForLead = rule<AboutContribution>(
  'the safeguarding lead, where it waits for them',
  (actor, { dialogue, contribution }) =>
    contribution.waitsForLead !== true || holds(actor, ['safeguardingLead'], dialogue.id),
  { kind: 'forbidden', code: 'waitsForLead', grantedBy: 'safeguardingLead' },
)

export const isAnonymous = rule<AboutContribution>(
  'an anonymous view',
  (_actor, { contribution }) => contribution.attribution === 'anonymous',
  { kind: 'notFound', code: 'notFound' },
)

/**
 * The two-person check: neither the author nor whoever entered it. Of an anonymous view nobody knows either, so
 * all those are kept out who could be: its group's participants, and the facilitators for what was entered.
 */
export const neitherAuthorNorEnterer = rule<AboutContribution>(
  'neither its author nor who entered it or wrote it down',
  (actor, { dialogue, contribution }) => {
    const asking = personIdOf(actor)
    if (contribution.attribution === 'anonymous') {
      const couldBeAuthor =
        takesPart(actor, dialogue.id) &&
        participationIn(actor, dialogue.id)?.group === contribution.group
      const couldHaveEntered =
        contribution.channel !== 'web' && holds(actor, ['facilitator'], dialogue.id)
      const hasWrittenDown = asking !== null && asking === contribution.writtenDownById
      return !couldBeAuthor && !couldHaveEntered && !hasWrittenDown
    }
    const { personId, enteredById, writtenDownById = null } = contribution
    return ![personId, enteredById, writtenDownById].includes(asking)
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

/** What somebody else entered is its author's to change once they have taken it over. */
export const isInOwnHands = rule<AboutContribution>(
  'written or taken over by oneself',
  (_actor, { contribution }) =>
    contribution.enteredById === null ||
    contribution.enteredById === contribution.personId ||
    contribution.isTakenOver,
  { kind: 'conflict', code: 'takeOverFirst', grantedBy: 'yourself' },
)

export const keepsAuthor = rule<AboutContribution>(
  'not anonymous: nothing is kept of who wrote that',
  (_actor, { contribution }) => contribution.attribution !== 'anonymous',
  { kind: 'conflict', code: 'nothingToOpen' },
)

export const hidesAuthor = rule<AboutContribution>(
  'shown by role or by group',
  (_actor, { contribution }) =>
    contribution.attribution === 'role' || contribution.attribution === 'group',
  { kind: 'conflict', code: 'namedAlready' },
)

export const isNotOwn = rule<AboutContribution>(
  'somebody else’s view',
  (actor, { contribution }) =>
    contribution.personId === null || personIdOf(actor) !== contribution.personId,
  { kind: 'forbidden', code: 'ownView' },
)

export const topLevel = rule<AboutContribution>(
  'not itself a reply',
  (_actor, { contribution }) => !contribution.isReply,
  { kind: 'invalid', code: 'oneLevel' },
)

/** Raw submissions are closed to government and industry, whatever their role. */
export const readsRaw: Rule<InDialogue> = all<InDialogue>(staffHere, noPowerBehind)

export const waitsForPublic = rule<AboutContribution>(
  'waiting to become public',
  (_actor, { contribution }) => contribution.state === 'pending' && contribution.scope === 'public',
  { kind: 'notFound', code: 'notFound' },
)

/** The portal's editor reads what waits for its editing release, in dialogues open to them. */
export const editsIt = all<AboutContribution>(editor, noPowerBehind, mayRead, waitsForPublic)

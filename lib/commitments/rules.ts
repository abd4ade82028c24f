import type { CommitmentState, ConfirmedHow } from '@/generated/prisma/enums'
import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { rule } from '@/lib/access/rule'

export type AboutCommitment = InDialogue & {
  commitment: {
    state: CommitmentState
    wasPublished: boolean
    /** Null: no account is known. */
    ownerId: string | null
    isConfirmed: boolean
    confirmedHow: ConfirmedHow | null
    confirmedById: string | null
    /** The asker is of the very organisation that promised. */
    isAskersOwn: boolean
  }
}

export type AboutProof = AboutCommitment & {
  proof: {
    /** Nobody where it came with the owner's code. */
    addedById: string | null
    isChecked: boolean
    isRemoved: boolean
    /** The report that it belongs to is public. */
    isOfPublicStep: boolean
  }
}

export const proofIsOut = rule<AboutProof>(
  'looked at by a second person, of a report that is public',
  (_actor, { proof }) => proof.isChecked && proof.isOfPublicStep,
  { kind: 'notFound', code: 'notFound' },
)

export const proofIsHere = rule<AboutProof>(
  'not taken away',
  (_actor, { proof }) => !proof.isRemoved,
  {
    kind: 'conflict',
    code: 'alreadyWithdrawn',
  },
)

export const proofIsUnchecked = rule<AboutProof>(
  'not looked at yet',
  (_actor, { proof }) => !proof.isChecked,
  { kind: 'conflict', code: 'alreadyPublished' },
)

export const didNotSendIt = rule<AboutProof>(
  'not who sent it',
  (actor, { proof }) => proof.addedById === null || proof.addedById !== personIdOf(actor),
  { kind: 'forbidden', code: 'commitment.sentItOneself', grantedBy: 'convenor' },
)

/** Taken away, or gone with its promise. */
export const proofIsGone = rule<AboutProof>(
  'taken away after it was public',
  (_actor, { proof, commitment }) =>
    proof.isRemoved || (commitment.state === 'withdrawn' && commitment.wasPublished),
  { kind: 'notFound', code: 'notFound' },
)

const inState = (name: string, ...states: CommitmentState[]) =>
  rule<AboutCommitment>(name, (_actor, { commitment }) => states.includes(commitment.state), {
    kind: 'conflict',
    code: 'commitment.otherState',
  })

export const isOpen = inState('not public yet', 'draft', 'asked', 'declined')
export const isDraft = inState('a draft', 'draft', 'declined')
export const isAsked = inState('the owner was asked', 'asked')
export const isPublic = inState('public', 'published')
export const isAskedOrPublic = inState('the owner was asked, or it is public', 'asked', 'published')
export const stands = inState('not withdrawn', 'draft', 'asked', 'declined', 'published')

export const isReadable = rule<AboutCommitment>(
  'published',
  (_actor, { commitment }) => commitment.state === 'published',
  { kind: 'notFound', code: 'notFound' },
)

export const wasTakenBack = rule<AboutCommitment>(
  'withdrawn after it was published',
  (_actor, { commitment }) => commitment.state === 'withdrawn' && commitment.wasPublished,
  { kind: 'notFound', code: 'notFound' },
)

export const isOwner = rule<AboutCommitment>(
  'the owner',
  (actor, { commitment }) =>
    commitment.ownerId !== null && commitment.ownerId === personIdOf(actor),
  { kind: 'notFound', code: 'notFound' },
)

export const isConfirmed = rule<AboutCommitment>(
  'confirmed by its owner',
  (_actor, { commitment }) => commitment.isConfirmed,
  { kind: 'forbidden', code: 'commitment.needsOwner', grantedBy: 'convenor' },
)

/** One hears the owner, another publishes. */
export const didNotHearIt = rule<AboutCommitment>(
  'not who heard the owner by phone',
  (actor, { commitment }) =>
    commitment.confirmedHow !== 'phone' || commitment.confirmedById !== personIdOf(actor),
  { kind: 'forbidden', code: 'commitment.heardItOneself', grantedBy: 'convenor' },
)

/** No contact, and nobody who could answer in the owner's stead, is the owner's own voice. */
export const isNotOwner = rule<AboutCommitment>(
  'not its owner',
  (actor, { commitment }) =>
    commitment.ownerId === null || commitment.ownerId !== personIdOf(actor),
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

export const ofAnotherOrganisation = rule<AboutCommitment>(
  'not of the organisation that promised',
  (_actor, { commitment }) => !commitment.isAskersOwn,
  { kind: 'forbidden', code: 'commitment.ownOrganisation', isFinal: true },
)

import {
  holds,
  participationIn,
  personIdOf,
  type Actor,
  type StakeholderGroup,
} from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, rule, type Rule } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'
import {
  isPending,
  isShown,
  leadWhereItWaitsForLead,
  neitherAuthorNorEnterer,
  type AboutContribution,
} from '@/lib/contributions/rules'
import type { DecisionKind, DecisionState } from '@/generated/prisma/enums'

export type AboutDecision = AboutContribution & {
  decision: {
    kind: DecisionKind
    state: DecisionState
    /** Whoever gave their word in it, for or against. */
    voices: readonly { byId: string; group: StakeholderGroup | null }[]
    isAppealed: boolean
    appealIsOpen: boolean
    /** Somebody who could answer the appeal speaks for a group that nobody had who decided. */
    othersCouldAnswer: boolean
  }
}

/** Every group that somebody belongs to or speaks for in this dialogue. */
export function groupsBehind(actor: Actor, dialogueId: string): StakeholderGroup[] {
  if (actor.kind !== 'member') return []
  const spokenFor = actor.roles
    .filter((held) => held.dialogueId === dialogueId)
    .map(({ speaksFor }) => speaksFor)
  const all = [...spokenFor, participationIn(actor, dialogueId)?.group ?? null, ...actor.groups]
  return [...new Set(all.filter((group) => group !== null))]
}

/** The one that they speak for when they decide; null: for none. */
export function voiceOf(actor: Actor, dialogueId: string): StakeholderGroup | null {
  return groupsBehind(actor, dialogueId)[0] ?? null
}

export const ofAnotherGroup = rule<AboutContribution>(
  'of another group than the author',
  (actor, { dialogue, contribution }) =>
    !groupsBehind(actor, dialogue.id).includes(contribution.group),
  { kind: 'forbidden', code: 'sameGroup', grantedBy: 'safeguardingLead' },
)

/** Who moderates here and may see raw submissions. */
export const moderates: Rule<InDialogue> = all<InDialogue>(
  roleHere('convenor', 'facilitator', 'safeguardingLead'),
  noPowerBehind,
)

/** Whoever decides against a view: nobody on their own, nor on their own group. */
export const decides: Rule<AboutContribution> = all<AboutContribution>(
  moderates,
  neitherAuthorNorEnterer,
  ofAnotherGroup,
  leadWhereItWaitsForLead,
)

const untouchable = ['withdrawn', 'hidden', 'merged'] as const

export const canBeTakenAway = rule<AboutContribution>(
  'neither withdrawn, hidden nor merged',
  (_actor, { contribution }) => !untouchable.some((state) => state === contribution.state),
  { kind: 'conflict', code: 'alreadyDecided' },
)

/** Held for a day already, it can still be left to the lead. */
const heldForADay = rule<AboutContribution>(
  'held for a day',
  (_actor, { contribution }) => contribution.state === 'held' && contribution.waitsForLead !== true,
  { kind: 'notFound', code: 'notFound' },
)

export const canWaitForLead = either<AboutContribution>(isShown, isPending, heldForADay)

export const hasNoVoiceYet = rule<AboutDecision>(
  'who has not spoken in it',
  (actor, { decision }) => !decision.voices.some(({ byId }) => byId === personIdOf(actor)),
  { kind: 'conflict', code: 'ownDecision', grantedBy: 'safeguardingLead' },
)

export const hasVoice = rule<AboutDecision>(
  'who has spoken in it',
  (actor, { decision }) => decision.voices.some(({ byId }) => byId === personIdOf(actor)),
  { kind: 'forbidden', code: 'notYourDecision' },
)

export const isProposed = rule<AboutDecision>(
  'while it is proposed',
  (_actor, { decision }) => decision.state === 'proposed',
  { kind: 'conflict', code: 'alreadyDecided' },
)

export const isInForce = rule<AboutDecision>(
  'in force',
  (_actor, { decision }) => decision.state === 'inForce',
  { kind: 'conflict', code: 'alreadyDecided' },
)

export const isNotOver = rule<AboutDecision>(
  'proposed or in force',
  (_actor, { decision }) => decision.state === 'proposed' || decision.state === 'inForce',
  { kind: 'conflict', code: 'alreadyDecided' },
)

export const isNotAppealed = rule<AboutDecision>(
  'once a decision',
  (_actor, { decision }) => !decision.isAppealed,
  { kind: 'conflict', code: 'appealedAlready' },
)

export const appealIsOpen = rule<AboutDecision>(
  'while the appeal waits',
  (_actor, { decision }) => decision.appealIsOpen,
  { kind: 'conflict', code: 'alreadyDecided' },
)

export const apartFromWhoDecided = rule<AboutDecision>(
  'of another group than those who decided, where there is somebody',
  (actor, { dialogue, decision }) =>
    !decision.othersCouldAnswer ||
    !decision.voices.some(({ group }) => group === voiceOf(actor, dialogue.id)),
  { kind: 'forbidden', code: 'groupDecidedIt', grantedBy: 'safeguardingLead' },
)

export const isNobodysOwn = rule<AboutContribution>(
  'somebody else’s view',
  (actor, { contribution }) =>
    contribution.personId === null || contribution.personId !== personIdOf(actor),
  { kind: 'forbidden', code: 'ownView' },
)

/** Whether somebody leads safeguarding here: for what only the lead opens. */
export const leads = (actor: Actor, dialogueId: string): boolean =>
  holds(actor, ['safeguardingLead'], dialogueId)

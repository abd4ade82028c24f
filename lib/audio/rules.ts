import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, rule, type Rule } from '@/lib/access/rule'
import { noPowerBehind, roleHere } from '@/lib/access/rules'
import type { AboutContribution } from '@/lib/contributions/rules'

export type AboutSound = AboutContribution & {
  sound: {
    /** It hasn't been erased. */
    isHere: boolean
    /** Nobody has written its words down, nor has its speaker. */
    lacksWords: boolean
    /** Somebody has, and nobody has checked it. */
    hasDraft: boolean
    /** Who wrote what stands there now; null: the speaker. */
    transcribedById: string | null
    /** A second person has compared it with the words. */
    isChecked: boolean
    /** Shown with the speaker's name, also by the rule of the session in which it was said. */
    isNamed: boolean
    /** Its speaker lets it be heard. */
    isLetHeard: boolean
  }
}

const notFound = { kind: 'notFound', code: 'notFound' } as const

/** Who writes down what was said. A voice tells who it is, so nobody with power behind them. */
export const writesDown: Rule<InDialogue> = all<InDialogue>(
  roleHere('facilitator', 'convenor', 'rapporteur'),
  noPowerBehind,
)

export const isHere = rule<AboutSound>(
  'while the recording is kept',
  (_actor, { sound }) => sound.isHere,
  notFound,
)

const workedOn: readonly AboutContribution['contribution']['state'][] = [
  'pending',
  'needsTranslation',
  'published',
]

/** Held, hidden, merged or redacted, nobody hears it but its speaker. */
export const isNotPutAside = rule<AboutSound>(
  'neither held, hidden, merged, redacted nor withdrawn',
  (_actor, { contribution }) => workedOn.includes(contribution.state),
  notFound,
)

/** A voice tells who it is: readers hear it with the name only, and only while its speaker wants them to. */
export const mayBeHeard = rule<AboutSound>(
  'published under the speaker’s name, compared with its words, and the speaker lets it be heard',
  (_actor, { contribution, sound }) =>
    contribution.state === 'published' &&
    contribution.attribution === 'named' &&
    sound.isNamed &&
    sound.isChecked &&
    sound.isLetHeard,
  notFound,
)

export const isNamed = rule<AboutSound>(
  'shown with one’s name',
  (_actor, { contribution, sound }) => contribution.attribution === 'named' && sound.isNamed,
  { kind: 'conflict', code: 'sound.nameFirst', grantedBy: 'yourself' },
)

export const waitsForWords = rule<AboutSound>(
  'while it waits to be written down',
  (_actor, { contribution, sound }) =>
    contribution.state === 'needsTranslation' && sound.lacksWords && sound.isHere,
  { kind: 'conflict', code: 'sound.hasWords' },
)

export const hasDraft = rule<AboutSound>(
  'written down and not checked yet',
  (_actor, { sound }) => sound.hasDraft,
  { kind: 'conflict', code: 'sound.noDraft' },
)

export const hasOwnWords = rule<AboutSound>(
  'with words of the speaker’s own that nobody has compared yet',
  (_actor, { sound }) => !sound.lacksWords && !sound.isChecked && sound.isHere,
  { kind: 'conflict', code: 'sound.noDraft' },
)

export const writtenBySomebodyElse = rule<AboutSound>(
  'written down by somebody else',
  (actor, { sound }) => sound.transcribedById !== personIdOf(actor),
  { kind: 'forbidden', code: 'sound.ownTranscript' },
)

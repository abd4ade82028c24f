import type { RegistrationState } from '@/generated/prisma/enums'
import { participationIn, takesPart, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { opensNextAt, stageOpens, type StagedVerb } from '@/lib/access/stages'
import { can } from '@/lib/access/table'
import { stageLine } from './stage-line'

/** The one main action that a dialogue's page offers to whoever reads it. */
export type NextStep =
  | { kind: 'register' }
  /** Registered, and somebody else decides. */
  | { kind: 'waiting'; state: RegistrationState }
  | { kind: 'postView' }
  | { kind: 'respond' }
  | { kind: 'registerForEvent' }
  /** Nothing for this reader; what opens next and when, if a date says so. */
  | {
      kind: 'nothing'
      opens: 'registration.create' | 'contribution.create' | null
      at: Date | null
      /** It was open once, and no date says that it will be again. */
      isPast: boolean
    }

const undecided: readonly RegistrationState[] = ['invited', 'applied', 'offered', 'waitlisted']

export function nextStep(actor: Actor, dialogue: DialogueFacts, now: Date): NextStep {
  if (can(actor, 'registration.create', { dialogue })) return { kind: 'register' }
  const state = participationIn(actor, dialogue.id)?.state
  if (state && undecided.includes(state)) return { kind: 'waiting', state }
  if (can(actor, 'contribution.create', { dialogue })) return { kind: 'postView' }
  const isOpenFor = (verb: StagedVerb) =>
    takesPart(actor, dialogue.id) && stageOpens(dialogue, verb, now)
  if (isOpenFor('response.give')) return { kind: 'respond' }
  if (isOpenFor('event.register')) return { kind: 'registerForEvent' }
  const wanted = takesPart(actor, dialogue.id) ? 'contribution.create' : 'registration.create'
  const at = dialogue.state === 'open' ? opensNextAt(dialogue, wanted, now) : null
  const isPast =
    !at &&
    stageLine(dialogue, now).some(
      ({ state, opens }) => state === 'done' && opens.some((verb) => verb === wanted),
    )
  return { kind: 'nothing', opens: at && wanted, at, isPast }
}

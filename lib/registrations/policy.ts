import { participationIn, personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule } from '@/lib/access/rule'
import {
  anyone,
  inGoodStanding,
  mayKnowOf,
  noPowerBehind,
  roleHere,
  signedIn,
  staffHere,
  whileStageOpens,
} from '@/lib/access/rules'
import type { RegistrationState } from '@/generated/prisma/enums'

export type AboutRegistration = InDialogue & {
  registration: {
    id: string
    personId: string
    enteredById: string | null
    state: RegistrationState
    /** Another group or name was asked for and waits. */
    asksForChange: boolean
  }
}

export type AboutContact = AboutRegistration & {
  contact: {
    /** Who registered the person in this dialogue, if not they themselves. */
    enteredById: string | null
    /** They stand on the list of people to call. */
    waitsForCall: boolean
  }
}

/** Left or declined: may register again, and is decided on again. */
export const endedStates: readonly RegistrationState[] = ['withdrawn', 'declined']

const notYetRegistered = rule<InDialogue>(
  'not registered yet',
  (actor, { dialogue }) => {
    const state = participationIn(actor, dialogue.id)?.state
    return state === undefined || endedStates.includes(state)
  },
  { kind: 'conflict', code: 'alreadyRegistered' },
)

const ownRegistration = all<AboutRegistration>(
  signedIn,
  rule('one’s own', (actor, { registration }) => personIdOf(actor) === registration.personId, {
    kind: 'notFound',
    code: 'notFound',
  }),
)

const stands = rule<AboutRegistration>(
  'neither left nor declined',
  (_actor, { registration }) => !endedStates.includes(registration.state),
  { kind: 'conflict', code: 'registrationEnded' },
)

const waitsForDecision = rule<AboutRegistration>(
  'waiting for a decision',
  (_actor, { registration }) => registration.state === 'applied',
  { kind: 'conflict', code: 'alreadyDecided' },
)

const asksForChange = rule<AboutRegistration>(
  'a change waits',
  (_actor, { registration }) => registration.asksForChange,
  { kind: 'conflict', code: 'alreadyDecided' },
)

/** Two pairs of eyes: nobody lets themselves in, nor somebody whom they registered. */
const somebodyElses = rule<AboutRegistration>(
  'neither one’s own nor entered by oneself',
  (actor, { registration }) => {
    const asking = personIdOf(actor)
    return asking !== registration.personId && asking !== registration.enteredById
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const mayReadIt = orHidden(either<AboutRegistration>(ownRegistration, staffHere))

/** For acts on somebody else's: who may not see it hears that there is nothing, once signed in. */
const seen = all<AboutRegistration>(signedIn, mayReadIt)

const needsContact = rule<AboutContact>(
  'whom they registered or have to call',
  (actor, { contact }) => contact.waitsForCall || contact.enteredById === personIdOf(actor),
  { kind: 'forbidden', code: 'notYourContact', grantedBy: 'convenor' },
)

export const registrationsPolicy = {
  'registration.create': row<InDialogue>(
    'Register for a dialogue, without an account too',
    mayKnowOf,
    anyone,
    inGoodStanding,
    whileStageOpens('registration.create'),
    notYetRegistered,
  ),
  'registration.confirm': row<unknown>(
    'Confirm, or disown, a registration that came with one’s e-mail address, by the link sent to it',
    anyone,
  ),
  'registration.enter': row<InDialogue>(
    'Register somebody who has no e-mail or phone, and print their card',
    roleHere('facilitator', 'convenor'),
    noPowerBehind,
    whileStageOpens('registration.enter'),
  ),
  'registration.list': row<InDialogue>('See who has registered, contacts masked', staffHere),
  'registration.read': row<AboutRegistration>('See one registration, contact masked', mayReadIt),
  'registration.decide': row<AboutRegistration>(
    'Approve, decline with a reason, or ask back',
    seen,
    roleHere('convenor'),
    somebodyElses,
    waitsForDecision,
  ),
  'registration.decideChange': row<AboutRegistration>(
    'Approve or decline a change of group or name',
    seen,
    roleHere('convenor'),
    somebodyElses,
    asksForChange,
  ),
  'registration.change': row<AboutRegistration>(
    'Ask for another group or name; answer the convenor',
    ownRegistration,
    inGoodStanding,
    stands,
  ),
  'registration.noteAnswer': row<AboutRegistration>(
    'Note what somebody answered by phone to the convenor’s question',
    seen,
    roleHere('facilitator', 'convenor'),
    noPowerBehind,
    waitsForDecision,
  ),
  'registration.withdraw': row<AboutRegistration>('Leave a dialogue', ownRegistration, stands),
  'contact.unmask': row<AboutContact>(
    'See a contact in full for a quarter of an hour, with a reason that is logged',
    seen,
    either<AboutContact>(
      roleHere('convenor', 'safeguardingLead'),
      all<AboutContact>(roleHere('facilitator'), needsContact),
    ),
    noPowerBehind,
  ),
}

import { participationIn, personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, row, rule } from '@/lib/access/rule'
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
  registration: { id: string; personId: string; state: RegistrationState }
}

const notYetRegistered = rule<InDialogue>(
  'not registered yet',
  (actor, { dialogue }) => participationIn(actor, dialogue.id) === null,
  { kind: 'conflict', code: 'alreadyRegistered' },
)

const ownRegistration = all<AboutRegistration>(
  signedIn,
  rule('one’s own', (actor, { registration }) => personIdOf(actor) === registration.personId, {
    kind: 'notFound',
    code: 'notFound',
  }),
)

const waitsForDecision = rule<AboutRegistration>(
  'waiting for a decision',
  (_actor, { registration }) => registration.state === 'applied',
  { kind: 'conflict', code: 'alreadyDecided' },
)

const notOneself = rule<AboutRegistration>(
  'not one’s own',
  (actor, { registration }) => personIdOf(actor) !== registration.personId,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
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
  'registration.enter': row<InDialogue>(
    'Register somebody who has no e-mail or phone, and print their card',
    roleHere('facilitator', 'convenor'),
    noPowerBehind,
    whileStageOpens('registration.enter'),
  ),
  'registration.list': row<InDialogue>('See who has registered, contacts masked', staffHere),
  'registration.decide': row<AboutRegistration>(
    'Approve, decline with a reason, or ask back',
    roleHere('convenor'),
    notOneself,
    waitsForDecision,
  ),
  'registration.decideChange': row<AboutRegistration>(
    'Approve or decline a change of group or name',
    roleHere('convenor'),
    notOneself,
  ),
  'registration.change': row<AboutRegistration>(
    'Ask for another group or name; answer the convenor',
    ownRegistration,
    inGoodStanding,
  ),
  'registration.withdraw': row<AboutRegistration>('Leave a dialogue', ownRegistration),
}

import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, row, rule, type Rule } from '@/lib/access/rule'
import {
  administrator,
  anyone,
  inGoodStanding,
  noPowerAnywhere,
  noPowerBehind,
  roleHere,
  signedIn,
  system,
} from '@/lib/access/rules'

export type AboutPerson = { person: { id: string } }

const oneself: Rule<AboutPerson> = all<AboutPerson>(
  signedIn,
  rule('the person themselves', (actor, { person }) => personIdOf(actor) === person.id, {
    kind: 'notFound',
    code: 'notFound',
  }),
)

const ownCase = { kind: 'forbidden', code: 'ownCase', grantedBy: 'administrator' } as const

const somebodyElse = rule<AboutPerson>(
  'somebody else’s',
  (actor, { person }) => personIdOf(actor) !== person.id,
  ownCase,
)

/** Two records that are said to be one person. */
export type AboutPair = { pair: readonly string[] }

const neitherOnesOwn = rule<AboutPair>(
  'neither is one’s own',
  (actor, { pair }) => !pair.includes(personIdOf(actor) ?? ''),
  ownCase,
)

export const accountsPolicy = {
  'account.signIn': row<unknown>('Sign in by password, e-mail link or card', anyone),
  'account.signOut': row<AboutPerson>('Sign out', oneself),
  'account.change': row<AboutPerson>(
    'Change one’s own name, language, password and e-mail',
    oneself,
    inGoodStanding,
  ),
  'account.export': row<AboutPerson>('Take out everything of one’s own', oneself),
  'account.erase': row<AboutPerson>('Erase one’s own account', oneself),
  'account.list': row<unknown>('See the accounts', administrator),
  'account.suspend': row<AboutPerson>('Suspend an account', administrator, somebodyElse),
  'account.lift': row<AboutPerson>('Lift a suspension', administrator, somebodyElse),
  'account.unmask': row<unknown>(
    'See somebody’s contacts for a quarter of an hour, with a reason that is logged',
    administrator,
    noPowerAnywhere,
  ),
  'account.giveCard': row<AboutPerson>(
    'Give somebody without e-mail a new card; the old one dies',
    administrator,
    noPowerAnywhere,
    somebodyElse,
  ),
  'account.merge': row<AboutPair>(
    'Merge two records of one person, neither of them one’s own',
    administrator,
    neitherOnesOwn,
  ),
  'portal.outbox': row<unknown>('See which mail waits, addresses masked', administrator),
  'portal.mailLink': row<unknown>(
    'Print the link in a waiting mail, on the server itself, logged',
    system,
  ),
  'portal.firstAdministrator': row<unknown>(
    'Offer, on the server itself, the link that makes the first administrator',
    system,
  ),
  'card.reissue': row<InDialogue>(
    'Give somebody a new card; the old one dies',
    roleHere('facilitator', 'convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
}

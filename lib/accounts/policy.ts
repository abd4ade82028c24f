import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, row, rule, type Rule } from '@/lib/access/rule'
import {
  administrator,
  anyone,
  inGoodStanding,
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
  'account.suspend': row<unknown>('Suspend an account or lift it', administrator),
  'account.merge': row<unknown>('Merge two records of one person', administrator),
  'portal.settings': row<unknown>('Change the portal’s settings', administrator),
  'portal.activity': row<unknown>('Read the activity log', administrator),
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

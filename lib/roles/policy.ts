import { personIdOf, type Role } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, row, rule, type Rule } from '@/lib/access/rule'
import { administrator, anyone, inGoodStanding, roleHere, staffHere } from '@/lib/access/rules'

export type AboutRole = InDialogue & { role: Role }
export type AboutGrant = AboutRole & { grant: { id: string; personId: string } }

/** Convenors appoint their team, but never the person who watches over them. */
const appointsTeam: Rule<AboutRole> = all<AboutRole>(
  roleHere('convenor'),
  rule('not a safeguarding lead', (_actor, { role }) => role !== 'safeguardingLead', {
    kind: 'forbidden',
    code: 'needsAdministrator',
    grantedBy: 'administrator',
  }),
)

const oneself: Rule<AboutGrant> = all<AboutGrant>(
  inGoodStanding,
  rule('one’s own role', (actor, { grant }) => personIdOf(actor) === grant.personId, {
    kind: 'forbidden',
    code: 'needsRole',
    grantedBy: 'convenor',
  }),
)

export const rolesPolicy = {
  'portal.role': row<unknown>('Appoint editors and administrators', administrator),
  'portal.endRole': row<unknown>('End the role of an editor or administrator', administrator),
  'role.see': row<InDialogue>(
    'See who works in a dialogue',
    either<InDialogue>(staffHere, administrator),
  ),
  'role.give': row<AboutRole>(
    'Appoint a convenor, facilitator or rapporteur; administrators: a safeguarding lead too',
    either<AboutRole>(appointsTeam, administrator),
  ),
  'invitation.send': row<AboutRole>(
    'Invite somebody to a role that one may give',
    either<AboutRole>(appointsTeam, administrator),
  ),
  'invitation.revoke': row<AboutRole>(
    'Take an invitation back',
    either<AboutRole>(appointsTeam, administrator),
  ),
  'role.end': row<AboutGrant>(
    'End somebody’s role, or lay down one’s own',
    either<AboutGrant>(appointsTeam, oneself, administrator),
  ),
  'role.handOver': row<InDialogue>(
    'Hand a dialogue over to another convenor',
    roleHere('convenor'),
  ),
  'invitation.read': row<unknown>('Open the invitation that one was sent', anyone),
  'invitation.accept': row<unknown>('Accept a role one was invited to', anyone, inGoodStanding),
}

import type { EventRoleKind } from '@/generated/prisma/enums'
import { personIdOf } from '@/lib/access/actor'
import { all, either, row, rule, type Rule } from '@/lib/access/rule'
import { administrator, anyone, editor, member, roleHere, signedIn } from '@/lib/access/rules'
import { inside, roleAtEvent, staffOfEvent, type AboutEvent } from '@/lib/events/rules'

export type AboutEventRole = AboutEvent & {
  eventRole: {
    role: EventRoleKind
    /** Who holds it; null while it is being given. */
    personId: string | null
  }
}

/** Co-convenors appoint the others who work there, but neither make nor unmake their equals. */
const appoints: Rule<AboutEventRole> = either<AboutEventRole>(
  inside(roleHere('convenor'), either<unknown>(editor, administrator)),
  all<AboutEventRole>(
    roleAtEvent('coConvenor'),
    rule('not a co-convenor', (_actor, { eventRole }) => eventRole.role !== 'coConvenor', {
      kind: 'forbidden',
      code: 'needsRole',
      grantedBy: 'convenor',
    }),
  ),
)

const oneself: Rule<AboutEventRole> = all<AboutEventRole>(
  signedIn,
  rule('one’s own role', (actor, { eventRole }) => personIdOf(actor) === eventRole.personId, {
    kind: 'forbidden',
    code: 'needsEventRole',
    grantedBy: 'convenor',
  }),
)

export const eventRolesPolicy = {
  'eventRole.see': row<AboutEvent>('See who works at an event', staffOfEvent),
  'eventRole.give': row<AboutEventRole>('Give a role at one event', appoints),
  'eventRole.invite': row<AboutEventRole>(
    'Ask the owner of an address to take a role at one event',
    appoints,
  ),
  'eventRole.takeBack': row<AboutEventRole>('Take such a question back', appoints),
  'eventRole.end': row<AboutEventRole>(
    'End somebody’s role at an event, or lay down one’s own',
    either<AboutEventRole>(appoints, oneself),
  ),
  'eventRole.readInvitation': row<unknown>('Open the question whether one takes a role', anyone),
  'eventRole.accept': row<unknown>('Take a role at an event that one was asked to take', member),
}

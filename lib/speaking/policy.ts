import { personIdOf } from '@/lib/access/actor'
import { all, either, row, rule } from '@/lib/access/rule'
import { convenes, staffOfEvent, takesPlace } from '@/lib/events/rules'
import type { AboutSession } from '@/lib/notes/rules'

export type AboutTurn = AboutSession & { turn: { byId: string | null } }

const notedIt = rule<AboutTurn>(
  'who noted it',
  (actor, { turn }) => turn.byId !== null && personIdOf(actor) === turn.byId,
  { kind: 'forbidden', code: 'needsEventRole', grantedBy: 'convenor' },
)

export const speakingPolicy = {
  'speaking.see': row<AboutSession>('See how long each group has spoken', staffOfEvent),
  'speaking.add': row<AboutSession>(
    'Note that somebody of a group spoke, and for how long',
    staffOfEvent,
    takesPlace,
  ),
  'speaking.takeBack': row<AboutTurn>(
    'Take back what was noted by mistake',
    staffOfEvent,
    either<AboutTurn>(all<AboutTurn>(notedIt), convenes),
  ),
}

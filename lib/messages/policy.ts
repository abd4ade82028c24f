import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, row, rule } from '@/lib/access/rule'
import { noPowerBehind, roleHere, signedIn } from '@/lib/access/rules'

export type AboutMessage = { message: { personId: string } }

const callsPeople = all<InDialogue>(roleHere('facilitator', 'convenor'), noPowerBehind)

export const messagesPolicy = {
  'message.read': row<AboutMessage>(
    'Read one’s own messages',
    signedIn,
    rule('one’s own', (actor, { message }) => personIdOf(actor) === message.personId, {
      kind: 'notFound',
      code: 'notFound',
    }),
  ),
  'call.list': row<InDialogue>('See whom to call, because no mail reaches them', callsPeople),
  'call.mark': row<InDialogue>('Mark somebody as called', callsPeople),
}

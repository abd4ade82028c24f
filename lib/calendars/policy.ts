import { personIdOf } from '@/lib/access/actor'
import { all, orHidden, row, rule } from '@/lib/access/rule'
import { member } from '@/lib/access/rules'

type AboutFeed = { feed: { personId: string } }

export const calendarsPolicy = {
  'calendar.readFeed': row<AboutFeed>(
    'Read the calendar of one’s own events by its address',
    orHidden(
      all<AboutFeed>(
        member,
        rule('one’s own', (actor, { feed }) => personIdOf(actor) === feed.personId, {
          kind: 'notFound',
          code: 'notFound',
        }),
      ),
    ),
  ),
  'calendar.makeFeed': row<unknown>('Get an address for the calendar of one’s own events', member),
  'calendar.endFeed': row<unknown>('End the address of one’s own calendar', member),
}

import { personIdOf } from '@/lib/access/actor'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import { anyone, editor, mayRead, roleHere } from '@/lib/access/rules'
import { convenes, inside, staffOfEvent, takesNotes, type AboutEvent } from '@/lib/events/rules'

export type AboutShareBack = AboutEvent & {
  shareBack: {
    isPublished: boolean
    /** It was public once and was taken back. */
    isWithdrawn: boolean
    /** Who wrote the words as they stand; null before anybody has. */
    preparedById: string | null
  }
}

const isOut = rule<AboutShareBack>('published', (_actor, { shareBack }) => shareBack.isPublished, {
  kind: 'notFound',
  code: 'notFound',
})

const wasTakenBack = rule<AboutShareBack>(
  'withdrawn after it was published',
  (_actor, { shareBack }) => shareBack.isWithdrawn,
  { kind: 'notFound', code: 'notFound' },
)

const isNotOut = rule<AboutShareBack>(
  'not published',
  (_actor, { shareBack }) => !shareBack.isPublished,
  { kind: 'conflict', code: 'shareBackOut' },
)

const isPreparedByAnother = all<AboutShareBack>(
  rule('prepared', (_actor, { shareBack }) => shareBack.preparedById !== null, {
    kind: 'conflict',
    code: 'shareBackEmpty',
  }),
  rule(
    'not who prepared it',
    (actor, { shareBack }) => personIdOf(actor) !== shareBack.preparedById,
    { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
  ),
)

const seesEvent: Rule<AboutEvent> = inside(mayRead, anyone)
const editsHere: Rule<AboutEvent> = all<AboutEvent>(editor, seesEvent)
/** Whoever answers for what leaves the room. */
const answers: Rule<AboutEvent> = either<AboutEvent>(
  convenes,
  either<AboutEvent>(inside(roleHere('safeguardingLead', 'facilitator'), editor), editsHere),
)

export const shareBacksPolicy = {
  'shareBack.read': row<AboutShareBack>(
    'Read what the hosts say on the last day of an event',
    orHidden(either<AboutShareBack>(all<AboutShareBack>(seesEvent, isOut), staffOfEvent)),
  ),
  'shareBack.readTombstone': row<AboutShareBack>(
    'Learn that a share-back was withdrawn',
    orHidden(all<AboutShareBack>(seesEvent, wasTakenBack)),
  ),
  'shareBack.desk': row<AboutEvent>(
    'See a share-back before it is published',
    orHidden(either<AboutEvent>(staffOfEvent, editsHere)),
  ),
  'shareBack.write': row<AboutShareBack>(
    'Prepare a share-back: the first of two',
    either<AboutEvent>(takesNotes, answers),
    isNotOut,
  ),
  'shareBack.publish': row<AboutShareBack>(
    'Release a share-back: the second, which publishes it',
    answers,
    isNotOut,
    isPreparedByAnother,
  ),
  'shareBack.withdraw': row<AboutShareBack>(
    'Take a published share-back back',
    either<AboutShareBack>(convenes, inside(roleHere('safeguardingLead'), editor)),
    isOut,
  ),
}

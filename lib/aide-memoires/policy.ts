import { personIdOf } from '@/lib/access/actor'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import { anyone, editor, mayRead, roleHere } from '@/lib/access/rules'
import { convenes, inside, staffOfEvent, takesNotes, type AboutEvent } from '@/lib/events/rules'

export type AboutAideMemoire = AboutEvent & {
  aideMemoire: {
    isPublished: boolean
    /** It was public once and was taken back. */
    isWithdrawn: boolean
    /** Who wrote the text as it stands. */
    writtenById: string | null
    releasedById: string | null
  }
}

const isOut = rule<AboutAideMemoire>(
  'published',
  (_actor, { aideMemoire }) => aideMemoire.isPublished,
  { kind: 'notFound', code: 'notFound' },
)

const wasTakenBack = rule<AboutAideMemoire>(
  'withdrawn after it was published',
  (_actor, { aideMemoire }) => aideMemoire.isWithdrawn,
  { kind: 'notFound', code: 'notFound' },
)

const isNotOut = rule<AboutAideMemoire>(
  'not published',
  (_actor, { aideMemoire }) => !aideMemoire.isPublished,
  { kind: 'conflict', code: 'aideMemoireOut' },
)

const didNotWriteIt = rule<AboutAideMemoire>(
  'not who wrote it',
  (actor, { aideMemoire }) => personIdOf(actor) !== aideMemoire.writtenById,
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

const isReleasedByAnother = all<AboutAideMemoire>(
  rule('released once', (_actor, { aideMemoire }) => aideMemoire.releasedById !== null, {
    kind: 'conflict',
    code: 'aideMemoireUnreleased',
    grantedBy: 'convenor',
  }),
  rule(
    'not who gave the other release',
    (actor, { aideMemoire }) => personIdOf(actor) !== aideMemoire.releasedById,
    { kind: 'forbidden', code: 'otherRelease', grantedBy: 'convenor' },
  ),
)

const seesEvent: Rule<AboutEvent> = inside(mayRead, anyone)
const editsHere: Rule<AboutEvent> = all<AboutEvent>(editor, seesEvent)

export const aideMemoiresPolicy = {
  'aideMemoire.read': row<AboutAideMemoire>(
    'Read the aide-memoire of an event',
    orHidden(either<AboutAideMemoire>(all<AboutAideMemoire>(seesEvent, isOut), staffOfEvent)),
  ),
  'aideMemoire.readTombstone': row<AboutAideMemoire>(
    'Learn that an aide-memoire was withdrawn',
    orHidden(all<AboutAideMemoire>(seesEvent, wasTakenBack)),
  ),
  'aideMemoire.desk': row<AboutEvent>(
    'See an aide-memoire before it is published, and what it still lacks',
    orHidden(either<AboutEvent>(staffOfEvent, editsHere)),
  ),
  'aideMemoire.write': row<AboutAideMemoire>('Write an aide-memoire', takesNotes, isNotOut),
  'aideMemoire.release': row<AboutAideMemoire>(
    'Release an aide-memoire: the first of two',
    staffOfEvent,
    isNotOut,
    didNotWriteIt,
  ),
  'aideMemoire.publish': row<AboutAideMemoire>(
    'Release an aide-memoire: the second, which publishes it',
    either<AboutEvent>(convenes, editsHere),
    isNotOut,
    didNotWriteIt,
    isReleasedByAnother,
  ),
  'aideMemoire.withdraw': row<AboutAideMemoire>(
    'Take a published aide-memoire back',
    either<AboutAideMemoire>(convenes, inside(roleHere('safeguardingLead'), editor)),
    isOut,
  ),
}

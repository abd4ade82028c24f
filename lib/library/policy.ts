import { holds, personIdOf } from '@/lib/access/actor'
import type { DialogueFacts, InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import { anyone, editor, mayRead, member, roleHere } from '@/lib/access/rules'
import { isOut, type OutFacts } from './rules'

/** Of a dialogue, whose doors are its doors; of the portal where there is none. */
export type OfDialogueOrPortal = { dialogue: DialogueFacts | null }

export type AboutItem = OfDialogueOrPortal & {
  item: OutFacts & {
    id: string
    /** It was there to be read at some time. */
    wasPublished: boolean
    /** Who wrote in it last. */
    writtenById: string | null
    authorPersonIds: string[]
    earlyReaderIds: string[]
    /** Its title may be told before. */
    isAnnounced: boolean
    /** Holds a photograph with people who can be known. */
    showsPeople: boolean
    /** One of its authors is off the public site. */
    isSheltered: boolean
  }
}

const inItsDialogue = (inner: Rule<InDialogue>): Rule<OfDialogueOrPortal> => ({
  name: `${inner.name} (of its dialogue)`,
  check: (actor, { dialogue }, now) =>
    dialogue
      ? inner.check(actor, { dialogue }, now)
      : { kind: 'forbidden', code: 'needsEditor', grantedBy: 'administrator' },
})

/** What belongs to a dialogue is read by who may read that. */
const withinReach: Rule<OfDialogueOrPortal> = {
  name: 'of the portal, or of a dialogue that they may read',
  check: (actor, { dialogue }, now) => dialogue && mayRead.check(actor, { dialogue }, now),
}

const isThere = rule<AboutItem>(
  'published, or its hour has come',
  (_actor, { item }, now) => isOut(item, now),
  { kind: 'notFound', code: 'notFound' },
)

const authorsInSight = rule<AboutItem>(
  'no author off the public site',
  (_actor, { item }) => !item.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const stands = rule<AboutItem>('not withdrawn', (_actor, { item }) => item.state !== 'withdrawn', {
  kind: 'conflict',
  code: 'alreadyWithdrawn',
})

const notOutYet = rule<AboutItem>(
  'not published yet',
  (_actor, { item }, now) => !isOut(item, now),
  { kind: 'conflict', code: 'alreadyPublished' },
)

const isDraft = rule<AboutItem>('a draft', (_actor, { item }) => item.state === 'draft', {
  kind: 'forbidden',
  code: 'itemIsNoDraft',
  grantedBy: 'administrator',
})

const isScheduled = rule<AboutItem>('scheduled', (_actor, { item }) => item.state === 'scheduled', {
  kind: 'conflict',
  code: 'itemNotScheduled',
})

const wasTakenBack = rule<AboutItem>(
  'withdrawn after it was published',
  (_actor, { item }) => item.state === 'withdrawn' && item.wasPublished,
  { kind: 'notFound', code: 'notFound' },
)

const isItsAuthor = all<AboutItem>(
  member,
  rule(
    'its author',
    (actor, { item }) => item.authorPersonIds.some((id) => id === personIdOf(actor)),
    { kind: 'notFound', code: 'notFound' },
  ),
)

const readsEarly = all<AboutItem>(
  member,
  isScheduled,
  rule(
    'let read before the others',
    (actor, { item }) => item.earlyReaderIds.some((id) => id === personIdOf(actor)),
    { kind: 'notFound', code: 'notFound' },
  ),
)

const notLastWriter = rule<AboutItem>(
  'not who wrote in it last',
  (actor, { item }) => personIdOf(actor) !== item.writtenById,
  { kind: 'forbidden', code: 'itemNeedsSecond', grantedBy: 'convenor' },
)

const nobodyIsKnown = rule<AboutItem>(
  'no photograph with people who can be known',
  (_actor, { item }) => !item.showsPeople,
  { kind: 'forbidden', code: 'itemShowsPeople', grantedBy: 'administrator' },
)

/** The portal's editor, in what stands open to them. */
const editsHere: Rule<OfDialogueOrPortal> = all<OfDialogueOrPortal>(editor, withinReach)
const convenesIt = inItsDialogue(roleHere('convenor'))
const worksOnIt = either<AboutItem>(editsHere, convenesIt)
const looksAtIt = either<AboutItem>(
  editsHere,
  inItsDialogue(
    all<InDialogue>(
      member,
      rule('convenor', (actor, { dialogue }) => holds(actor, ['convenor'], dialogue.id), {
        kind: 'forbidden',
        code: 'needsRole',
        grantedBy: 'convenor',
      }),
    ),
  ),
)

/** The editor by one rule, whoever else by the other: so that each hears what is missing to them. */
const editorOrElse = (editors: Rule<AboutItem>, others: Rule<AboutItem>): Rule<AboutItem> => ({
  name: `(${editsHere.name} + ${editors.name} or ${others.name})`,
  check: (actor, about, now) =>
    (editsHere.check(actor, about, now) === null ? editors : others).check(actor, about, now),
})

/** Two people look at what a convenor publishes, and at photographs of people whoever publishes them. */
const secondLook = editorOrElse(
  either<AboutItem>(nobodyIsKnown, notLastWriter),
  all<AboutItem>(convenesIt, notLastWriter),
)

export const libraryPolicy = {
  'item.read': row<AboutItem>(
    'Read an item of the library: once its hour has come by all who read its dialogue, before by those who work on it, its authors and early readers',
    orHidden(
      all<AboutItem>(
        stands,
        either<AboutItem>(
          all<AboutItem>(isThere, withinReach, authorsInSight),
          looksAtIt,
          isItsAuthor,
          readsEarly,
        ),
      ),
    ),
  ),
  'item.expect': row<AboutItem>(
    'Learn the title and the hour of what comes out, where its editor lets it be told',
    orHidden(
      all<AboutItem>(
        isScheduled,
        notOutYet,
        rule('announced', (_actor, { item }) => item.isAnnounced, {
          kind: 'notFound',
          code: 'notFound',
        }),
        withinReach,
        authorsInSight,
      ),
    ),
  ),
  'item.readTombstone': row<AboutItem>(
    'Learn that an item of the library was withdrawn, and why',
    orHidden(all<AboutItem>(withinReach, wasTakenBack)),
  ),
  'item.desk': row<AboutItem>('See what becomes of an item of the library', orHidden(looksAtIt)),
  'item.add': row<OfDialogueOrPortal>(
    'Add an item to the library, of the portal or of a dialogue',
    either<OfDialogueOrPortal>(editsHere, convenesIt),
  ),
  'item.edit': row<AboutItem>(
    'Change an item of the library; once it is published, the editor only',
    stands,
    editorOrElse(anyone, all<AboutItem>(convenesIt, isDraft)),
  ),
  'item.publish': row<AboutItem>(
    'Publish an item of the library, or say when it comes out: the editor, or a second person',
    stands,
    notOutYet,
    secondLook,
  ),
  'item.reopen': row<AboutItem>(
    'Take an item back to draft before it comes out',
    stands,
    notOutYet,
    isScheduled,
    worksOnIt,
  ),
  'item.letRead': row<AboutItem>(
    'Let somebody read an item before it comes out',
    stands,
    notOutYet,
    worksOnIt,
  ),
  'item.withdraw': row<AboutItem>(
    'Withdraw an item of the library, leaving a tombstone where it had come out',
    stands,
    worksOnIt,
  ),
}

import { personIdOf } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, rule, type Rule } from '@/lib/access/rule'
import {
  editor,
  insider,
  mayRead,
  noPowerBehind,
  roleHere,
  signedIn,
  staffHere,
} from '@/lib/access/rules'
import type { Shows } from './schema'
import type { InterviewState, Scope, StakeholderGroup } from '@/generated/prisma/enums'

export type AboutInterview = InDialogue & {
  interview: {
    id: string
    state: InterviewState
    scope: Scope
    /** Who speaks in it, where they are people of the portal. */
    speakerIds: readonly string[]
    speakerGroups: readonly StakeholderGroup[]
    createdById: string | null
    /** Who sent the files that are shown now; loaded where a release is asked for. */
    uploaderIds: readonly string[]
    /** What all who speak in it agree to, today. */
    shows: { dialogue: Shows; partners: Shows; publicWeb: Shows }
    /** One of its speakers is taken off the public site. */
    isSheltered: boolean
    /** It has been published at some time, also when it is withdrawn now. */
    wasPublished: boolean
    /** The same, and everybody could have it then. */
    wasPublic: boolean
  }
}

const isShown = rule<AboutInterview>(
  'published',
  (_actor, { interview }) => interview.state === 'published',
  { kind: 'notFound', code: 'notFound' },
)

const isPublicOne = rule<AboutInterview>(
  'of public scope',
  (_actor, { interview }) => interview.scope === 'public' && !interview.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

/** Whoever is looked for must not be shown around at a mine either. */
const isNotSheltered = rule<AboutInterview>(
  'nobody who speaks in it is taken off the public site',
  (_actor, { interview }) => !interview.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const usesInWords = {
  dialogue: 'this dialogue',
  partners: 'partners',
  publicWeb: 'the public web',
}

const agreedTo = (use: keyof typeof usesInWords, what: keyof Shows) =>
  rule<AboutInterview>(
    `agreed to by all who speak: ${what}, ${usesInWords[use]}`,
    (_actor, { interview }) => interview.shows[use][what],
    { kind: 'notFound', code: 'notFound' },
  )

const isSpeaker: Rule<AboutInterview> = all<AboutInterview>(
  signedIn,
  rule(
    'who speaks in it',
    (actor, { interview }) => interview.speakerIds.some((id) => id === personIdOf(actor)),
    { kind: 'notFound', code: 'notFound' },
  ),
)

const stands = rule<AboutInterview>(
  'not withdrawn',
  (_actor, { interview }) => interview.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

const isPending = rule<AboutInterview>(
  'pending',
  (_actor, { interview }) => interview.state === 'pending',
  { kind: 'conflict', code: 'notPending' },
)

const didNotUploadNorSpeak = rule<AboutInterview>(
  'neither who uploaded it nor who speaks in it',
  (actor, { interview }) => {
    const asking = personIdOf(actor)
    const { createdById, speakerIds, uploaderIds } = interview
    return asking !== null && ![createdById, ...speakerIds, ...uploaderIds].includes(asking)
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

/** What isn't published is a raw submission. */
const worksOnIt: Rule<InDialogue> = all<InDialogue>(staffHere, noPowerBehind)

/** An editor reads what waits for their release, where they may read the dialogue at all. */
const editsHere: Rule<InDialogue> = all<InDialogue>(mayRead, editor, noPowerBehind)

const isDraft = rule<AboutInterview>(
  'a draft',
  (_actor, { interview }) => interview.state === 'draft',
  { kind: 'conflict', code: 'notDraft' },
)

const isWithdrawn = rule<AboutInterview>(
  'withdrawn',
  (_actor, { interview }) => interview.state === 'withdrawn',
  { kind: 'notFound', code: 'notFound' },
)

const wasPublished = rule<AboutInterview>(
  'published before',
  (_actor, { interview }) => interview.wasPublished,
  { kind: 'notFound', code: 'notFound' },
)

/** Who may have a part of it. Those who work on it and who speaks in it have it also without consent. */
function readers(what: keyof Shows): Rule<AboutInterview> {
  return orHidden(
    all<AboutInterview>(
      stands,
      either<AboutInterview>(
        all<AboutInterview>(mayRead, isShown, isPublicOne, agreedTo('publicWeb', what)),
        all<AboutInterview>(insider, isShown, agreedTo('dialogue', what)),
        isSpeaker,
        worksOnIt,
        all<AboutInterview>(isPending, editsHere),
      ),
    ),
  )
}

const wasPublic = rule<AboutInterview>(
  'published to everybody before',
  (_actor, { interview }) => interview.wasPublic,
  { kind: 'notFound', code: 'notFound' },
)

export const interviewsPolicy = {
  'interview.read': row<AboutInterview>(
    'Read an interview: the page, the captions and the transcript',
    readers('words'),
  ),
  'interview.seeRecording': row<AboutInterview>(
    'Watch or listen to an interview: every byte of a recording',
    readers('recording'),
  ),
  'interview.seeExternal': row<AboutInterview>(
    'Load a recording that lies with somebody else into the page',
    readers('external'),
  ),
  'interview.readOriginal': row<AboutInterview>(
    'Have a recording as it was sent where its shown form hides a face or a voice',
    orHidden(
      all<AboutInterview>(
        stands,
        all<AboutInterview>(roleHere('convenor', 'facilitator', 'safeguardingLead'), noPowerBehind),
      ),
    ),
  ),
  'interview.seePicture': row<AboutInterview>(
    'See a still picture of an interview',
    readers('picture'),
  ),
  'interview.readKit': row<AboutInterview>(
    'Take an interview to where there is no network: a zip to show',
    orHidden(
      all<AboutInterview>(
        roleHere('convenor', 'facilitator'),
        noPowerBehind,
        isShown,
        isNotSheltered,
        agreedTo('partners', 'words'),
      ),
    ),
  ),
  'interview.readTombstone': row<AboutInterview>(
    'Learn that an interview was withdrawn: those who could watch it',
    orHidden(
      all<AboutInterview>(
        isWithdrawn,
        either<AboutInterview>(
          all<AboutInterview>(mayRead, wasPublic, isPublicOne),
          all<AboutInterview>(insider, wasPublished),
          isSpeaker,
          worksOnIt,
        ),
      ),
    ),
  ),
  'interview.create': row<InDialogue>(
    'Upload an interview',
    roleHere('convenor', 'facilitator'),
    noPowerBehind,
  ),
  'interview.edit': row<AboutInterview>(
    'Change an interview, its captions and files',
    roleHere('convenor', 'facilitator'),
    noPowerBehind,
    stands,
  ),
  'interview.offer': row<AboutInterview>(
    'Offer an interview for release',
    roleHere('convenor', 'facilitator'),
    noPowerBehind,
    isDraft,
  ),
  'interview.queue': row<InDialogue>('See the interviews that are not published yet', worksOnIt),
  'interview.releaseConsent': row<AboutInterview>(
    'Release an interview: consent',
    roleHere('safeguardingLead', 'facilitator'),
    noPowerBehind,
    isPending,
    didNotUploadNorSpeak,
  ),
  'interview.releaseEditing': row<AboutInterview>(
    'Release an interview: editing',
    either<AboutInterview>(all<AboutInterview>(roleHere('convenor'), noPowerBehind), editsHere),
    isPending,
    didNotUploadNorSpeak,
  ),
  'interview.lower': row<AboutInterview>(
    'Show less of who speaks in an interview, or to fewer people',
    either<AboutInterview>(roleHere('convenor', 'facilitator', 'safeguardingLead'), isSpeaker),
    stands,
  ),
  'interview.withdraw': row<AboutInterview>(
    'Take an interview down for good',
    // It can't be undone: nobody with power behind them silences somebody so.
    either<AboutInterview>(
      all<AboutInterview>(roleHere('convenor', 'facilitator', 'safeguardingLead'), noPowerBehind),
      isSpeaker,
    ),
    stands,
  ),
}

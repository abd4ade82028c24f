import type { Sentinel } from './planted'

export const roles = [
  'visitor',
  'stranger',
  'applicant',
  'miner',
  'sameGroup',
  'official',
  'groupAuthor',
  'anonymousAuthor',
  'facilitator',
  'rapporteur',
  'convenor',
  'officialConvenor',
  'lead',
  'editor',
  'administrator',
  'demoted',
  'suspended',
  'insiderElsewhere',
  'convenorElsewhere',
] as const
export type Role = (typeof roles)[number]

type Where = true | RegExp
type Readers = Partial<Record<Role, Where>>

const among = (where: Where, ...who: Role[]): Readers =>
  Object.fromEntries(who.map((role) => [role, where]))

const staff = ['facilitator', 'rapporteur', 'convenor', 'officialConvenor', 'lead'] as const
const convening = ['facilitator', 'convenor', 'officialConvenor'] as const
/** Those who read raw submissions: nobody with power behind them. */
const trusted = ['facilitator', 'rapporteur', 'convenor', 'lead'] as const
const translating = ['facilitator', 'rapporteur', 'convenor', 'editor'] as const
const takesPart = ['miner', 'sameGroup', 'official', 'groupAuthor', 'anonymousAuthor'] as const
const inside = among(true, ...takesPart, ...staff)
const elsewhere = among(true, 'insiderElsewhere', 'convenorElsewhere')
const anybody = among(true, ...roles)

/** Lists of people; never a page with a view on it. Whoever takes down what somebody objects chooses for whom. */
const lists =
  /\/manage\/(dialogues\/[^/]+\/(registrations|calls|participation|call-backs|enter|safety|views\/enter|imports\/[^/]+\/rows\/|team|interviews\/new|commitments\/new)|events\/[^/]+\/(people|team|check-in)|accounts|interviews\/[^/]+\/edit|summaries\/[^/]+\/objections$|commitments\/[^/]+(\/edit)?$)/
const library = /\/(manage\/)?library/
const ownPage = /^\/en\/library\/(?!releases)[^/]+$/
const people = (author: Role) => ({ ...among(lists, ...staff, 'administrator'), [author]: /^\/en/ })

/** Who may meet each word, and where; everybody else nowhere. */
export const policy: Record<Sentinel, Readers> = {
  pendingText: among(true, ...trusted, 'miner'),
  heldText: among(true, ...trusted, 'miner'),
  // A note for the safeguarding lead; the author hears one of the usual reasons.
  holdReason: among(true, 'lead'),
  formerText: {},
  hiddenText: among(true, ...trusted, 'miner'),
  // Sealed: shown once to the lead who asks for it by a post of its own.
  redactedWords: {},
  mergedText: among(true, ...trusted, 'sameGroup'),
  watchedName: among(/\/moderation\/words$/, 'facilitator', 'convenor', 'lead'),
  // In the lists of people, as anybody is; never beside what they reported.
  reporter: among(lists, ...staff, 'administrator'),
  withdrawnText: {},
  insideText: inside,
  anonymousText: anybody,
  openText: anybody,
  anonymousAuthor: people('anonymousAuthor'),
  groupAuthor: people('groupAuthor'),
  eMail: {},
  phone: {},
  cardCode: {},
  declineReason: among(/\/(registrations|calls)/, ...staff),
  invited: among(/\/team$/, 'convenor', 'administrator'),
  correctionText: among(true, ...staff, 'editor'),
  draftTitle: among(true, ...staff, 'editor'),
  interviewTitle: inside,
  transcript: inside,
  // Of a series with nothing in it for visitors.
  seriesTitle: inside,
  draftInterview: among(true, ...trusted),
  hlsBytes: among(/^\/api\/media\//, ...takesPart, ...staff),
  // On the interview's page, too, labelled as a draft, for those who may check it.
  draftCaption: among(/^\/api\/captions\/|\/interviews\//, ...trusted),
  // Encrypted: it comes to the safeguarding lead who has said why, by a post of its own.
  evidence: {},
  // Taken back with the speaker’s code: nobody meets anything of it anywhere.
  goneTitle: {},
  goneAbstract: {},
  goneName: {},
  goneCue: {},
  goneDraft: {},
  goneBytes: {},
  gonePicture: {},
  goneCut: {},
  goneEvidence: {},
  venue: among(true, ...staff, 'sameGroup'),
  joinUrl: among(true, ...staff, 'sameGroup'),
  sessionPlace: among(true, ...staff, 'sameGroup'),
  roomName: among(true, ...staff, 'sameGroup'),
  insideSpeaker: among(true, ...staff, 'sameGroup'),
  draftSession: among(/\/manage\//, ...staff),
  closedNote: among(/\/room\//, 'rapporteur', 'convenor'),
  draftEvent: among(true, ...staff),
  // Before its hour it is on the desks of those who work on it.
  waitingPaper: among(/\/manage\//, 'convenor', 'officialConvenor', 'editor'),
  privateExpert: elsewhere,
  // Masked for all: showing a number is a post of its own.
  guestPhone: {},
  formAnswer: {
    ...among(/\/forms\/people\//, 'convenor', 'facilitator'),
    ...among(/\/me\//, 'sameGroup'),
  },
  convenorNote: among(/\/forms\/people\//, 'convenor'),
  // A sheet opens by a button that is logged: nobody but its owner meets it by an address.
  need: among(/\/me\//, 'sameGroup'),
  needNote: {},
  invitedName: among(/\/manage\/events\/[^/]+\/(invitations|messages)/, ...convening),
  invitedAddress: {},
  // Codes are printed by those who convene, and by nobody with power behind them.
  rsvpCode: among(/\/invitations\/letters/, 'convenor'),
  draftPromise: among(/\/manage\/(dialogues\/[^/]+\/)?commitments/, ...staff),
  // Not named in public: those who work with them know who it is.
  unnamedOwner: among(/\/manage\/(dialogues\/[^/]+\/)?commitments/, ...staff),
  uncheckedReport: among(/\/manage\/commitments/, ...staff),
  uncheckedFile: among(/\/api\/commitments\/proofs/, ...staff),
  uncheckedFileText: among(/\/manage\/commitments/, ...staff),
  // Masked, and shown by a post of its own that is logged; so is the letter with the code.
  ownerPhone: {},
  promiseCode: {},
  mailingText: {
    ...among(/\/manage\/events\/[^/]+\/messages/, 'facilitator', 'convenor', 'officialConvenor'),
    // It was sent to them.
    sameGroup: /^\/en\/me/,
  },
  suspensionReason: {
    ...among(/\/manage\/(accounts|activity)/, 'administrator'),
    // What administrators do to people of a dialogue, its safeguarding lead sees.
    ...among(/\/activity$/, 'lead'),
  },
  privateTitle: elsewhere,
  privateView: elsewhere,
  privateSummary: elsewhere,
  privateInterview: elsewhere,
  privateTranscript: elsewhere,
  privateEvent: elsewhere,
  privatePromise: elsewhere,
  listedDescription: {},
  shelteredTitle: {},
  // Translators only, and nobody with power behind them: the editor for what is public.
  draftTranslation: among(/\/manage\/dialogues\/[^/]+\/translations/, ...translating),
  staleTranslation: among(/\/manage\/dialogues\/[^/]+\/translations/, ...translating),
  checkedTranslation: anybody,
  redactedTranslation: {},
  openedAuthor: among(lists, ...staff, 'administrator'),
  openingReason: among(/\/safety$|\/author$/, 'lead'),
  madeUpName: anybody,
  droppedName: {},
  importedText: among(/\/imports\//, 'facilitator'),
  // Sealed and masked: showing it is a post of its own.
  importedNumber: {},
  importedSender: {},
  // A voice tells who it is: its speaker hears it, and those who write it down. Inside the bytes, so nowhere else.
  waitingSound: among(/^\/api\/sound\//, ...trusted, 'miner'),
  draftTranscript: among(/\/recordings\//, ...trusted),
  heardSound: among(/^\/api\/sound\//, ...roles),
  transcribedText: anybody,
  nameKeeper: among(lists, ...staff, 'administrator'),
  // Who works on it or was let in early reads it at its own address; no list, search or feed tells it to anybody.
  scheduledItem: { ...among(library, 'editor'), ...among(ownPage, 'insiderElsewhere') },
  scheduledWords: { ...among(library, 'editor'), ...among(ownPage, 'insiderElsewhere') },
  scheduledPhoto: { ...among(library, 'editor'), ...among(ownPage, 'insiderElsewhere') },
  scheduledBytes: among(/^\/api\/library\/files\//, 'editor', 'insiderElsewhere'),
  announcedItem: { ...among(/\/library\/releases$/, ...roles), ...among(library, 'editor') },
  announcedWords: among(library, 'editor'),
  draftItem: {
    ...among(/\/(manage\/)?library|\/manage\/.*\/research$/, 'convenor', 'officialConvenor'),
    ...among(library, 'editor'),
  },
  goneItem: among(/\/manage\/library/, 'editor'),
  goneItemWords: among(/\/manage\/library/, 'editor'),
  goneItemBytes: {},
  // What is typed and not saved is its writer's alone.
  unsavedText: among(/\/manage\/summaries\//, 'rapporteur'),
  comment: among(/\/manage\/summaries\//, ...staff),
  reviewedText: {
    ...among(/\/manage\/summaries\//, ...staff, 'editor'),
    ...among(/\/summaries\/[^/]+\/review$/, ...takesPart),
  },
  objection: {
    ...among(/\/manage\/summaries\/[^/]+\/objections$/, ...trusted, 'editor'),
    ...among(/\/me\/objections$|\/review$/, 'miner'),
  },
  // Its code alone leads back to it, for its author too.
  anonymousObjection: among(/\/manage\/summaries\/[^/]+\/objections$/, ...trusted, 'editor'),
  shareBackDraft: among(/\/share-back$/, ...staff, 'editor'),
  spokenBrief: among(/^\/api\/spoken-briefs\//, ...staff, 'editor'),
}

export const mayMeet = (sentinel: Sentinel, role: Role, address: string): boolean => {
  const where = policy[sentinel][role]
  return where === true || (where !== undefined && where.test(address))
}

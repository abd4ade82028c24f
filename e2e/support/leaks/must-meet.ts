import type { Sentinel } from './planted'
import type { Role } from './policy'

const openly = [
  ...(['anonymousText', 'openText', 'checkedTranslation', 'madeUpName', 'announcedItem'] as const),
] as const
const within = [
  ...openly,
  ...(['insideText', 'interviewTitle', 'transcript', 'seriesTitle', 'hlsBytes'] as const),
] as const
const atWork = [
  ...within,
  'draftEvent',
  'draftTitle',
  'correctionText',
  'venue',
  'reporter',
  'reviewedText',
  'comment',
  'shareBackDraft',
  'spokenBrief',
] as const
const inDoubt = [
  ...(['pendingText', 'heldText', 'hiddenText', 'mergedText'] as const),
  ...(['draftInterview', 'draftCaption'] as const),
] as const
const privately = [
  ...openly,
  ...(['privateTitle', 'privateView', 'privateSummary'] as const),
  ...(['privateInterview', 'privateTranscript', 'privateEvent', 'privateExpert'] as const),
]

/** The eyes are open: what each must have met after going everywhere. */
export const mustMeet: Record<Role, readonly Sentinel[]> = {
  visitor: openly,
  stranger: openly,
  applicant: openly,
  miner: [...within, 'pendingText', 'heldText', 'hiddenText', 'objection', 'reviewedText'],
  sameGroup: [...within, 'mergedText', 'mailingText', 'formAnswer', 'need', 'venue', 'joinUrl'],
  official: within,
  groupAuthor: [...within, 'groupAuthor'],
  anonymousAuthor: [...within, 'anonymousAuthor'],
  facilitator: [...atWork, ...inDoubt, 'formAnswer', 'draftTranslation', 'invitedName'],
  rapporteur: [
    ...atWork,
    ...inDoubt,
    ...(['closedNote', 'staleTranslation', 'unsavedText', 'objection'] as const),
  ],
  convenor: [
    ...atWork,
    ...inDoubt,
    ...(['watchedName', 'declineReason', 'groupAuthor', 'anonymousAuthor'] as const),
    ...(['convenorNote', 'rsvpCode', 'mailingText', 'closedNote', 'draftSession'] as const),
    ...(['anonymousObjection', 'draftItem', 'waitingPaper'] as const),
  ],
  officialConvenor: [...atWork, 'declineReason', 'invitedName', 'mailingText', 'openedAuthor'],
  lead: [...atWork, ...inDoubt, 'watchedName', 'holdReason', 'openingReason', 'suspensionReason'],
  editor: [
    ...openly,
    ...(['draftTranslation', 'staleTranslation', 'draftTitle', 'correctionText'] as const),
    ...(['scheduledItem', 'scheduledBytes', 'announcedWords', 'goneItem'] as const),
  ],
  administrator: [...openly, 'suspensionReason', 'groupAuthor', 'anonymousAuthor'],
  demoted: openly,
  suspended: openly,
  insiderElsewhere: [...privately, 'scheduledItem', 'scheduledBytes'],
  convenorElsewhere: privately,
}

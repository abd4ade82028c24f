import type { InDialogue } from '@/lib/access/facts'
import { all, either, orHidden, row, type Rule } from '@/lib/access/rule'
import { editor, mayRead, roleHere, whileStageOpens, worksHere } from '@/lib/access/rules'
import {
  isPublic,
  wasTakenBack,
  stands,
  isDraft,
  didNotWriteIt,
  didNotReleaseTheOther,
  isReleasedTwice,
  didNotTranslateIt,
  type AboutSummary,
  type AboutVersion,
  type AboutWording,
} from './rules'

/** The portal's editor reads what waits for an editing release, in dialogues open to them. */
const editsHere: Rule<InDialogue> = all<InDialogue>(editor, mayRead)

/** Those who work with the words here, and the portal's editors. */
const translates: Rule<InDialogue> = either<InDialogue>(
  roleHere('convenor', 'rapporteur', 'facilitator'),
  editsHere,
)

export const summariesPolicy = {
  'summary.read': row<AboutSummary>(
    'Read a summary: published by all who read the dialogue, else by those who work on it',
    orHidden(either<AboutSummary>(all<AboutSummary>(mayRead, isPublic), worksHere, editsHere)),
  ),
  'summary.readTombstone': row<AboutSummary>(
    'Learn that a summary was withdrawn, and why',
    orHidden(all<AboutSummary>(mayRead, wasTakenBack)),
  ),
  'summary.readDraft': row<AboutSummary>(
    'Read a version before it is published',
    orHidden(either<AboutSummary>(worksHere, editsHere)),
  ),
  'summary.write': row<InDialogue>('Begin a summary', roleHere('convenor', 'rapporteur')),
  'summary.correct': row<AboutSummary>(
    'Begin a new version that corrects the newest',
    roleHere('convenor', 'rapporteur'),
    stands,
  ),
  'summary.edit': row<AboutVersion>(
    'Change a draft version',
    roleHere('convenor', 'rapporteur'),
    stands,
    isDraft,
  ),
  'summary.setGoals': row<AboutSummary>(
    'Say which Sustainable Development Goals a summary bears on, published or not',
    roleHere('convenor', 'rapporteur'),
    stands,
  ),
  'summary.translate': row<AboutVersion>(
    'Write the translation of a draft beside its original',
    translates,
    stands,
    isDraft,
  ),
  'summary.checkTranslation': row<AboutWording>(
    'Check a translation of a draft that somebody else wrote',
    translates,
    stands,
    isDraft,
    didNotTranslateIt,
  ),
  'summary.releaseConsent': row<AboutVersion>(
    'Release a version: consent',
    roleHere('safeguardingLead', 'facilitator'),
    stands,
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('editing'),
  ),
  'summary.releaseEditing': row<AboutVersion>(
    'Release a version: editing',
    either<AboutVersion>(roleHere('convenor'), editsHere),
    stands,
    isDraft,
    didNotWriteIt,
    didNotReleaseTheOther('consent'),
  ),
  'summary.publish': row<AboutVersion>(
    'Publish a version that two people released',
    roleHere('convenor'),
    stands,
    isDraft,
    isReleasedTwice,
    whileStageOpens('summary.publish'),
  ),
  'summary.withdraw': row<AboutSummary>(
    'Withdraw a summary, leaving a tombstone',
    roleHere('convenor'),
    stands,
  ),
}

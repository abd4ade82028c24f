import type { InDialogue } from '@/lib/access/facts'
import { either, row } from '@/lib/access/rule'
import { noPowerBehind, roleHere, system, whileStageOpens } from '@/lib/access/rules'
import {
  isSomebodyElses,
  isUnderReview,
  ofAnotherGroupThanOwn,
  rowIsDecided,
  rowWaits,
  takesIn,
  type AboutImport,
  type AboutImportRow,
} from './rules'

export const importsPolicy = {
  'import.list': row<InDialogue>('See what came on paper, by SMS or as voice notes', takesIn),
  'import.receive': row<InDialogue>(
    'Send a file of paper forms, SMS, voice notes or a WhatsApp chat',
    takesIn,
  ),
  'import.review': row<AboutImport>(
    'Review the rows of an import, and add some by hand',
    takesIn,
    isUnderReview,
  ),
  'import.accept': row<AboutImportRow>(
    'Take in a row of an import as somebody’s view',
    takesIn,
    isUnderReview,
    rowWaits,
    isSomebodyElses,
  ),
  'import.leaveOut': row<AboutImportRow>(
    'Leave out a row of an import, with a reason',
    takesIn,
    isUnderReview,
    rowWaits,
    ofAnotherGroupThanOwn,
  ),
  'import.undo': row<AboutImportRow>(
    'Take back what was decided about a row, while the import is under review',
    takesIn,
    isUnderReview,
    rowIsDecided,
  ),
  'import.unmask': row<AboutImport>(
    'See who sent a row, for a quarter of an hour, with a reason that is logged',
    takesIn,
    isUnderReview,
  ),
  'import.finish': row<AboutImport>(
    'Finish an import: what was taken in becomes views',
    takesIn,
    isUnderReview,
    whileStageOpens('contribution.enter'),
  ),
  'import.discard': row<AboutImport>(
    'Throw an import away, with all that came in it',
    either<AboutImport>(takesIn, system),
    isUnderReview,
  ),
  'import.allowUnregistered': row<InDialogue>(
    'Say whether words of people who are not registered may be taken in, as anonymous views',
    roleHere('convenor', 'safeguardingLead'),
    noPowerBehind,
  ),
}

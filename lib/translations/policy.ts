import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import type { AboutContribution } from '@/lib/contributions/rules'
import {
  bySomebodyElse,
  hasWords,
  isFreshDraft,
  isSomebodyElses,
  machineIsOn,
  mayLeave,
  translates,
  type AboutMachine,
  type AboutTranslation,
} from './rules'

export const translationsPolicy = {
  'translation.list': row<InDialogue>('See which views lack a translation', translates),
  'translation.write': row<AboutContribution>(
    'Write the translation of a view',
    translates,
    hasWords,
    isSomebodyElses,
  ),
  'translation.check': row<AboutTranslation>(
    'Check a translation, so that readers get it',
    translates,
    hasWords,
    isSomebodyElses,
    isFreshDraft,
    bySomebodyElse,
  ),
  'translation.remove': row<AboutTranslation>(
    'Take a translation away',
    translates,
    isSomebodyElses,
  ),
  'translation.askMachine': row<AboutMachine>(
    'Have a machine draft the translation of a view',
    machineIsOn,
    translates,
    hasWords,
    isSomebodyElses,
    mayLeave,
  ),
}

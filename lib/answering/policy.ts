import type { InDialogue } from '@/lib/access/facts'
import { row } from '@/lib/access/rule'
import { participant, whileStageOpens } from '@/lib/access/rules'
import { isShown, topLevel, type AboutContribution } from '@/lib/contributions/rules'

export const answeringPolicy = {
  'answering.next': row<InDialogue>(
    'Be asked what to answer next',
    participant,
    whileStageOpens('response.give'),
  ),
  'answering.putOff': row<AboutContribution>(
    'Put a view off for later',
    participant,
    whileStageOpens('response.give'),
    isShown,
    topLevel,
  ),
}

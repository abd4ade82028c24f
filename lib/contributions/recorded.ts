import type { AboutContribution } from './rules'

/** What the log keeps of an act on a view that has an author: never of an anonymous one (recordAnonymously). */
export const recorded = ({ dialogue, contribution }: AboutContribution) => ({
  dialogueId: dialogue.id,
  object: { kind: 'contribution', id: contribution.id },
})

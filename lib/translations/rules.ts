import { holds, participationIn, personIdOf, takesPart } from '@/lib/access/actor'
import type { InDialogue } from '@/lib/access/facts'
import { all, either, rule, type Rule } from '@/lib/access/rule'
import { editor, mayRead, noPowerBehind, roleHere } from '@/lib/access/rules'
import type { AboutContribution } from '@/lib/contributions/rules'

export type AboutTranslation = AboutContribution & {
  translation: {
    /** Who wrote the words that stand there now; null for a machine. */
    byId: string | null
    isDraft: boolean
    isStale: boolean
  }
}

/** The service of machine translation that this portal is set up with. */
export type AboutMachine = AboutContribution & {
  machine: {
    isOn: boolean
    /** Run by those who run the portal: nothing leaves their hands. */
    isOwn: boolean
  }
}

/** Who works with the words of a dialogue. They read views before others do, so nobody with power behind them. */
export const translates: Rule<InDialogue> = all<InDialogue>(
  either<InDialogue>(
    roleHere('facilitator', 'convenor', 'rapporteur'),
    all<InDialogue>(editor, mayRead),
  ),
  noPowerBehind,
)

const states: readonly AboutContribution['contribution']['state'][] = [
  'pending',
  'published',
  'redacted',
]

export const hasWords = rule<AboutContribution>(
  'with words, and neither withdrawn, hidden, held nor merged',
  (_actor, { contribution }) => states.includes(contribution.state),
  { kind: 'conflict', code: 'outOfSight' },
)

/**
 * A translator's name stands in the log beside the view, so the author's must not be among them. Of an anonymous
 * view nobody knows the author: all are kept out who could be.
 */
export const isSomebodyElses = rule<AboutContribution>(
  'somebody else’s view',
  (actor, { dialogue, contribution }) => {
    if (contribution.attribution !== 'anonymous')
      return contribution.personId === null || personIdOf(actor) !== contribution.personId
    const couldBeAuthor =
      takesPart(actor, dialogue.id) &&
      participationIn(actor, dialogue.id)?.group === contribution.group
    const couldHaveEntered =
      contribution.channel !== 'web' && holds(actor, ['facilitator'], dialogue.id)
    return !couldBeAuthor && !couldHaveEntered
  },
  { kind: 'forbidden', code: 'ownCase', grantedBy: 'convenor' },
)

export const isFreshDraft = rule<AboutTranslation>(
  'a draft of the words as they are',
  (_actor, { translation }) => translation.isDraft && !translation.isStale,
  { kind: 'conflict', code: 'noDraft' },
)

export const bySomebodyElse = rule<AboutTranslation>(
  'written by somebody else, or by a machine',
  (actor, { translation }) => translation.byId === null || translation.byId !== personIdOf(actor),
  { kind: 'forbidden', code: 'ownTranslation' },
)

export const machineIsOn = rule<AboutMachine>(
  'where machine translation is set up',
  (_actor, { machine }) => machine.isOn,
  { kind: 'notFound', code: 'notFound' },
)

/** What everybody can read already, or a service in the hands of those who run the portal. Closed rooms stay closed. */
export const mayLeave = rule<AboutMachine>(
  'public already, or the service is the portal’s own',
  (_actor, { machine, dialogue, contribution }) => {
    if (contribution.isInClosedRoom) return false
    const isOut =
      dialogue.access === 'public' &&
      dialogue.state !== 'draft' &&
      !dialogue.isSheltered &&
      contribution.scope === 'public' &&
      (contribution.state === 'published' || contribution.state === 'redacted') &&
      !contribution.isSheltered &&
      !contribution.threadIsInside &&
      !contribution.threadIsHidden
    return machine.isOwn || isOut
  },
  { kind: 'forbidden', code: 'staysInside' },
)

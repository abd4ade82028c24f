import { z } from 'zod'

/** What a log can be narrowed down to; anything else in an address counts as not said. */
export const activityFilters = z.object({
  /** A verb of the policy table; others are ignored by the query. */
  verb: z.string().max(60).nullable().catch(null),
  dialogue: z.string().max(120).nullable().catch(null),
  person: z.uuid().nullable().catch(null),
  /** Only who looked at contacts and at letters. */
  only: z.literal('looks').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ActivityFilters = z.output<typeof activityFilters>

/**
 * Somebody's own words and answers, and what only their author can do about them: the log says that it happened, on
 * which day, and never who.
 */
export const namelessVerbs = [
  'contribution.create',
  'contribution.reply',
  'contribution.edit',
  'contribution.dropPseudonym',
  'contribution.lower',
  'contribution.raise',
  'contribution.withdraw',
  'contribution.takeOver',
  'contribution.editByCode',
  'contribution.lowerByCode',
  'contribution.withdrawByCode',
  'response.give',
  'response.takeOver',
  'response.withdraw',
  'answering.putOff',
  'appeal.create',
  'appeal.createByCode',
  'report.create',
  // The day on which a line joins a file of lines without names.
  'openData.agree',
  'openData.endAgreement',
] as const

/** By the minute these would tell who sat at which screen when something was posted. */
export const dayOnlyVerbs = [...namelessVerbs, 'account.signIn', 'account.signOut'] as const

/** Looking at what is masked. */
export const lookVerbs = [
  'contact.unmask',
  'account.unmask',
  'mailing.unmask',
  'commitment.unmask',
  'commitment.print',
  'callBack.unmask',
  'import.unmask',
  'portal.mailLink',
] as const

/** What administrators did to a person, which the safeguarding lead of that person's dialogue sees too. */
export const personalVerbs = [
  'account.unmask',
  'account.giveCard',
  'account.merge',
  'account.suspend',
  'account.lift',
] as const

import { all, either, rule, type Rule } from '@/lib/access/rule'
import {
  comes,
  convenes,
  looksAfterGroup,
  type AboutEvent,
  type AboutGuest,
} from '@/lib/events/rules'
import { noPowerAtEvent } from '@/lib/forms/rules'
import { after, days } from '@/lib/platform/clock'

/** How long what people told for their stay is kept after the event's last day. */
export const keptForDays = 30

/** The moment from which nobody reads it any more, whether the worker has deleted it yet or not. */
export function keptUntil(endsAt: Date): Date {
  return after(endsAt, days(keptForDays))
}

export const areKept = rule<AboutEvent>(
  `until ${keptForDays} days after its last day`,
  (_actor, { event }, now) => now < keptUntil(event.endsAt),
  { kind: 'notFound', code: 'notFound' },
)

/** One's own sheet, with a place. */
export const ownNeeds: Rule<AboutEvent> = all<AboutEvent>(comes, areKept)

/** Somebody's sheet: who convenes, and the event's facilitator of that group. Nobody with power behind them. */
export const readsNeeds: Rule<AboutGuest> = all<AboutGuest>(
  either<AboutGuest>(convenes, looksAfterGroup),
  noPowerAtEvent,
  areKept,
)

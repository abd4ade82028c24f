import type { Attribution, Scope, SessionRule, StakeholderGroup } from '@/generated/prisma/enums'

const showing: Record<Attribution, number> = { anonymous: 0, group: 1, role: 2, named: 3 }

/** True when `a` shows more of the author than `b`. */
export function showsMore(a: Attribution, b: Attribution): boolean {
  return showing[a] > showing[b]
}

export function reachesFurther(a: Scope, b: Scope): boolean {
  return a === 'public' && b === 'dialogue'
}

/** What a form starts with; the author may choose anything else. */
export function defaultAttribution(
  group: StakeholderGroup,
  roleTitle: string | null,
): Extract<Attribution, 'role' | 'group'> {
  const speaksByOffice = group === 'government' || group === 'industry'
  return speaksByOffice && roleTitle ? 'role' : 'group'
}

/**
 * What the rule of the session in which something was said leaves of an attribution: but in an open one neither the
 * speaker nor whom they speak for is told, whatever they chose. Null: it was said in no session.
 */
export function underRule(rule: SessionRule | null, attribution: Attribution): Attribution {
  if (rule === null || rule === 'open') return attribution
  return attribution === 'anonymous' ? 'anonymous' : 'group'
}

/** All that may be shown of an author: nothing in it goes beyond what they chose. */
export type Byline =
  | { attribution: 'named'; group: StakeholderGroup; name: string }
  | { attribution: 'role'; group: StakeholderGroup; roleTitle: string }
  | { attribution: 'group'; group: StakeholderGroup; pseudonym?: string }
  | { attribution: 'anonymous'; group: StakeholderGroup }

type Author = {
  attribution: Attribution
  group: StakeholderGroup
  roleTitle: string | null
  /** As registered in the dialogue; null when that is gone. */
  name: string | null
  /** A made-up name, where the author asked for one on this view. */
  pseudonym?: string | null
  /** Of the session in which it was said. */
  rule: SessionRule | null
}

/**
 * The only way from a row to something shown: what was chosen, or less where a part of it is missing or the rule of
 * the session says so.
 */
export function bylineOf({ group, roleTitle, name, rule, ...chosen }: Author): Byline {
  const { pseudonym } = chosen
  const attribution = underRule(rule, chosen.attribution)
  if (attribution === 'named' && name) return { attribution, group, name }
  if (attribution === 'role' && roleTitle) return { attribution, group, roleTitle }
  if (attribution === 'anonymous') return { attribution, group }
  // Asked for on a view by group, and on nothing that only the rule of a session has made one: its rule shows no mark.
  const isAsked = chosen.attribution === 'group' && (rule === null || rule === 'open')
  return { attribution: 'group', group, ...(isAsked && pseudonym ? { pseudonym } : {}) }
}

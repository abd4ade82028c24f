import type { Attribution, Scope, StakeholderGroup } from '@/generated/prisma/enums'

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

/** All that may be shown of an author: nothing in it goes beyond what they chose. */
export type Byline =
  | { attribution: 'named'; group: StakeholderGroup; name: string }
  | { attribution: 'role'; group: StakeholderGroup; roleTitle: string }
  | { attribution: 'group' | 'anonymous'; group: StakeholderGroup }

type Author = {
  attribution: Attribution
  group: StakeholderGroup
  roleTitle: string | null
  /** As registered in the dialogue; null when that is gone. */
  name: string | null
}

/** The only way from a row to something shown: what was chosen, or less where a part of it is missing. */
export function bylineOf({ attribution, group, roleTitle, name }: Author): Byline {
  if (attribution === 'named' && name) return { attribution, group, name }
  if (attribution === 'role' && roleTitle) return { attribution, group, roleTitle }
  return { attribution: attribution === 'anonymous' ? 'anonymous' : 'group', group }
}

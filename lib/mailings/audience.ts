import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'

/** Whom a message is for. Of groups and languages none named means all; of states at least one is named. */
export type Audience = {
  states: RegistrationState[]
  groups: StakeholderGroup[]
  languages: string[]
  /** Everybody; who came at all, or never; or who came on one day, "2030-01-19". */
  attendance: 'any' | 'came' | 'never' | (string & {})
}

export type Candidate = {
  state: RegistrationState
  group: StakeholderGroup | null
  language: string
  /** Days on which they came. */
  days: readonly string[]
}

/** Is the message for this person? Every condition must hold. */
export function isMeant({ state, group, language, days }: Candidate, audience: Audience): boolean {
  const { states, groups, languages, attendance } = audience
  return (
    states.includes(state) &&
    (groups.length === 0 || (group !== null && groups.includes(group))) &&
    (languages.length === 0 || languages.includes(language)) &&
    cameAs(attendance, days)
  )
}

function cameAs(attendance: Audience['attendance'], days: readonly string[]): boolean {
  if (attendance === 'any') return true
  if (attendance === 'came') return days.length > 0
  if (attendance === 'never') return days.length === 0
  return days.includes(attendance)
}

type Reached = { personId: string | null; name: string; address: string | null }

/**
 * Nobody is written to twice: of two entries for one person, or with one address and one name (an invitation to
 * somebody who has registered in the meantime), the first stays. Two people who share an address each get their own.
 */
export function eachOnce<T extends Reached>(recipients: readonly T[]): T[] {
  const seen = new Set<string>()
  return recipients.filter(({ personId, name, address }) => {
    const marks = [
      ...(personId === null ? [] : [`person ${personId}`]),
      ...(address === null ? [] : [`mail ${address.toLowerCase()} ${plain(name)}`]),
    ]
    const isKnown = marks.some((mark) => seen.has(mark))
    marks.forEach((mark) => seen.add(mark))
    return !isKnown
  })
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')

import type { NoteKind, SessionRule } from '@/generated/prisma/enums'
import { personIdOf } from '@/lib/access/actor'
import { all, either, rule, type Rule } from '@/lib/access/rule'
import { noPowerAnywhere, noPowerBehind } from '@/lib/access/rules'
import { convenes, inside, staffOfEvent, takesNotes, type AboutEvent } from '@/lib/events/rules'

export type AboutSession = AboutEvent & { session: { id: string; rule: SessionRule } }

export type AboutNote = AboutSession & {
  /** Of whoever wrote it; null once that record is gone. */
  note: { kind: NoteKind; createdById: string | null }
}

const under = (...rules: SessionRule[]) =>
  rule<AboutSession>(
    `in a session under the rule ${rules.join(' or ')}`,
    (_actor, { session }) => rules.includes(session.rule),
    { kind: 'notFound', code: 'notFound' },
  )

/** Of a closed session nothing is told but the sentence that all agreed on. */
export const leavesTheRoom = (rule: SessionRule, kind: NoteKind): boolean =>
  rule !== 'closed' || kind === 'agreed'

/** Of an open session what was noted may be quoted; of others only the sentence that all agreed on. */
export const wordsLeaveTheRoom = (rule: SessionRule, kind: NoteKind): boolean =>
  rule === 'open' || kind === 'agreed'

const nobodyPowerful: Rule<AboutEvent> = inside(noPowerBehind, noPowerAnywhere)

const wroteIt = rule<AboutNote>(
  'who wrote it',
  (actor, { note }) => note.createdById !== null && personIdOf(actor) === note.createdById,
  { kind: 'forbidden', code: 'needsEventRole', grantedBy: 'convenor' },
)

const isAgreed = rule<AboutNote>(
  'the sentence that all agreed on',
  (_actor, { note }) => note.kind === 'agreed',
  { kind: 'notFound', code: 'notFound' },
)

/**
 * Of a closed session nobody reads more than the agreed sentence but those who take its notes; under the Chatham
 * House rule nobody reads raw notes who belongs to or acts for government or industry.
 */
export const readsNote: Rule<AboutNote> = either<AboutNote>(
  all<AboutNote>(staffOfEvent, under('open')),
  all<AboutNote>(staffOfEvent, under('chatham'), nobodyPowerful),
  all<AboutNote>(takesNotes, nobodyPowerful),
  all<AboutNote>(staffOfEvent, isAgreed),
  all<AboutNote>(takesNotes, wroteIt),
)

export const takesItBack: Rule<AboutNote> = all<AboutNote>(
  takesNotes,
  readsNote,
  either<AboutNote>(wroteIt, convenes),
)

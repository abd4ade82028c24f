import type { Grantor, RefusalKind } from '@/lib/platform/refusal'
import type { Actor } from './actor'

export type Refused = {
  kind: RefusalKind
  /** A message key in `messages/<locale>/refusals.json`. */
  code: string
  grantedBy?: Grantor
  /** Nobody can change it, so it is said rather than what somebody could. */
  isFinal?: true
}

/** A named condition: a pure function of who asks, what it is about, and when. */
export type Rule<Subject> = {
  name: string
  check: (actor: Actor, subject: Subject, now: Date) => Refused | null
}

/**
 * A rule from a claim. `name` is what `docs/permissions.md` prints; `refused` is what the person hears.
 */
export function rule<Subject>(
  name: string,
  claim: (actor: Actor, subject: Subject, now: Date) => boolean,
  refused: Refused,
): Rule<Subject> {
  return { name, check: (actor, subject, now) => (claim(actor, subject, now) ? null : refused) }
}

/**
 * All must hold; the first that doesn't is the answer. Only what nobody can change goes before what somebody could:
 * else a person would be sent to ask for a role that helps them nothing.
 */
export function all<Subject>(...rules: Rule<Subject>[]): Rule<Subject> {
  return {
    name: rules.map((each) => each.name).join(' + '),
    check(actor, subject, now) {
      for (const [index, each] of rules.entries()) {
        const refused = each.check(actor, subject, now)
        if (refused?.kind === 'forbidden' && !refused.isFinal)
          return firstFinal(rules.slice(index + 1), actor, subject, now) ?? refused
        if (refused) return refused
      }
      return null
    },
  }
}

function firstFinal<Subject>(
  rules: readonly Rule<Subject>[],
  actor: Actor,
  subject: Subject,
  now: Date,
): Refused | null {
  const others = rules.map((each) => each.check(actor, subject, now))
  return others.find((refused) => refused?.isFinal) ?? null
}

/** One is enough; when none holds, the first one's answer is given. */
export function either<Subject>(first: Rule<Subject>, ...others: Rule<Subject>[]): Rule<Subject> {
  const rules = [first, ...others]
  return {
    name: `(${rules.map((each) => each.name).join(' or ')})`,
    check(actor, subject, now) {
      const answers = rules.map((each) => each.check(actor, subject, now))
      return answers.includes(null) ? null : (answers[0] ?? null)
    },
  }
}

/** What may not even be known to exist: any refusal becomes "not found". */
export function orHidden<Subject>(inner: Rule<Subject>): Rule<Subject> {
  return {
    name: inner.name,
    check: (actor, subject, now) =>
      inner.check(actor, subject, now) && { kind: 'notFound', code: 'notFound' },
  }
}

/** A row of the policy table: the sentence a non-programmer reads, and the rule behind it. */
export type Row<Subject> = { says: string; rule: Rule<Subject> }

export function row<Subject>(says: string, ...rules: Rule<Subject>[]): Row<Subject> {
  return { says, rule: rules.length === 1 && rules[0] ? rules[0] : all(...rules) }
}

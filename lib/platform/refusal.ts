/** What kind of no: decides the HTTP status and what the person sees. */
export type RefusalKind = 'signIn' | 'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'tooMany'

/** Who can change the missing condition. */
export type Grantor = 'convenor' | 'safeguardingLead' | 'administrator' | 'time' | 'yourself'

/** HTTP status by kind; the one table. */
export const statusOf: Record<RefusalKind, number> = {
  signIn: 401,
  forbidden: 403,
  notFound: 404,
  invalid: 422,
  conflict: 409,
  tooMany: 429,
}

/** One of several things to mend: a message key as `code` is, and where, without locale. */
export type ToMend = { code: string; params: Record<string, string | number>; path: string }

type Details = {
  grantedBy?: Grantor
  /** The form field that the refusal belongs to. */
  field?: string
  params?: Record<string, string | number>
  /** What the form shows beside the sentence, as fields of its own: the view that says nearly the same. */
  shows?: Record<string, string>
  /** All that stands in the way, each said and linked under the sentence. */
  toMend?: readonly ToMend[]
}

/**
 * The one expected error. `code` is a message key in `messages/<locale>/refusals.json`.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly grantedBy: Grantor | undefined
  readonly field: string | undefined
  readonly params: Record<string, string | number>
  readonly shows: Record<string, string> | undefined
  readonly toMend: readonly ToMend[]

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    details: Details = {},
  ) {
    super(`${kind}: ${code}`)
    this.grantedBy = details.grantedBy
    this.field = details.field
    this.params = details.params ?? {}
    this.shows = details.shows
    this.toMend = details.toMend ?? []
  }
}

export function notFound(): Refusal {
  return new Refusal('notFound', 'notFound')
}

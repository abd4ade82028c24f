/** What the public record consists of: the names are those of the addresses, of feeds and of the API alike. */
export const kinds = [
  'dialogues',
  'events',
  'interviews',
  'summaries',
  'commitments',
  'library',
  'views',
] as const
export type Kind = (typeof kinds)[number]

export const isKind = (name: string): name is Kind => kinds.some((each) => each === name)

/**
 * Kinds that are told as they come out. Views are not: a reader that asks every minute would learn when each was
 * posted, which no page tells.
 */
export const toldKinds = [
  'dialogues',
  'events',
  'interviews',
  'summaries',
  'commitments',
  'library',
] as const
export type ToldKind = (typeof toldKinds)[number]

export const isToldKind = (name: string): name is ToldKind =>
  toldKinds.some((each) => each === name)

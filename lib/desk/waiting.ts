/** One kind of thing that waits for whoever works in a dialogue. */
export type Waiting = {
  /** A key of `desk.waiting` in the texts, a verb with a hyphen for its dot. */
  kind: string
  count: number
  oldest: Date | null
  /** By when it has to be done, where there is such a day. */
  until?: Date | null
  /** Without locale. */
  path: string
}

/** What waits longest first; what waits for nobody is left out. */
export function oldestFirst(waiting: readonly Waiting[]): Waiting[] {
  const since = ({ oldest }: Waiting) => oldest?.getTime() ?? Number.POSITIVE_INFINITY
  return waiting.filter(({ count }) => count > 0).sort((a, b) => since(a) - since(b))
}

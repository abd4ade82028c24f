/** One in ten of those for whom somebody entered, three at least, and never more than there are. */
const share = 0.1
const least = 3

type Pair = { registrationId: string; enteredById: string }

/**
 * Whom to ask, of all for whom each facilitator entered something: a sample that chance draws and that anybody with
 * the portal's key can draw again. `lotOf` gives each pair a lot that nobody can know beforehand; those with the
 * lowest are called. Who was drawn before counts, and is never drawn twice.
 */
export function drawSample(
  pairs: readonly Pair[],
  drawn: readonly Pair[],
  lotOf: (pair: Pair) => string,
): Pair[] {
  const key = ({ registrationId, enteredById }: Pair) => `${enteredById} ${registrationId}`
  const known = new Set(drawn.map(key))
  const facilitators = [...new Set(pairs.map(({ enteredById }) => enteredById))].sort()
  return facilitators.flatMap((enteredById) => {
    const theirs = pairs.filter((pair) => pair.enteredById === enteredById)
    const before = drawn.filter((pair) => pair.enteredById === enteredById).length
    const wanted = Math.min(theirs.length, Math.max(least, Math.ceil(theirs.length * share)))
    return theirs
      .filter((pair) => !known.has(key(pair)))
      .map((pair) => ({ pair, lot: lotOf(pair) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
      .slice(0, Math.max(0, wanted - before))
      .map(({ pair }) => pair)
  })
}

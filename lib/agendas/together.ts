/**
 * Cuts sessions into what happens after each other: each piece holds one session, or all that run at the same time,
 * directly or by way of a third. In order of beginning.
 */
export function together<Session extends { startsAt: Date; endsAt: Date }>(
  sessions: readonly Session[],
): Session[][] {
  const inOrder = [...sessions].sort(
    (a, b) =>
      a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
  )
  const pieces: Session[][] = []
  let end = 0
  for (const session of inOrder) {
    const last = pieces.at(-1)
    if (last && session.startsAt.getTime() < end) last.push(session)
    else pieces.push([session])
    end = Math.max(end, session.endsAt.getTime())
  }
  return pieces
}

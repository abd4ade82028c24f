/** How many groups are shown, and which other number has been winning lately. */
export type KnownNumber = { k: number; challenger: { k: number; wins: number } | null }

const winsToChange = 3

/** The number of groups stays until another one has been the better for three updates in a row. */
export function keptNumber(best: number, known: KnownNumber | null): KnownNumber {
  if (known === null || known.k === best) return { k: best, challenger: null }
  const wins = known.challenger?.k === best ? known.challenger.wins + 1 : 1
  return wins >= winsToChange
    ? { k: best, challenger: null }
    : { k: known.k, challenger: { k: best, wins } }
}

import { gate } from '@/lib/opinion-groups/gate'
import { opinionGroups } from '@/lib/opinion-groups/groups'
import { permuted } from '@/lib/opinion-groups/permuted'
import { seededRandom, shuffled } from '@/lib/platform/seeded-random'
import { votesOfTable, type Conversation } from './opinion'

type Table = Conversation['table']

/** Every view's answers dealt out anew among all people, so that nothing ties one view to another. */
function dealtToAll(table: Table, seed: string): Table {
  const columns = (table[0] ?? []).map((_, view) =>
    shuffled(
      table.map((row) => row[view] ?? null),
      seededRandom(`${seed} ${view}`),
    ),
  )
  return table.map((_, person) => columns.map((column) => column[person] ?? null))
}

const nobody = new Map<string, null>()

/**
 * How many of twenty copies of a conversation, its answers dealt out by chance, the gate keeps shut: ten where anybody
 * may get an answer, ten where only those get one who had answered the view.
 */
export function refusedCopies({ table, isRejected }: Conversation): number {
  const live = table.map((row) => row.filter((_, view) => !isRejected[view]))
  let refused = 0
  for (let copy = 0; copy < 20; copy += 1) {
    const votes =
      copy % 2 === 0
        ? votesOfTable(dealtToAll(live, `copy ${copy}`))
        : permuted(votesOfTable(live), seededRandom(`copy ${copy}`))
    const found = opinionGroups(votes, nobody)
    if (!gate(found.votes, found.authors, found.k).isOpen) refused += 1
  }
  return refused
}

/** What the gate says of the conversation itself. */
export function gateOf({ table, isRejected }: Conversation) {
  const live = table.map((row) => row.filter((_, view) => !isRejected[view]))
  const found = opinionGroups(votesOfTable(live), nobody)
  return { k: found.k, ...gate(found.votes, found.authors, found.k) }
}

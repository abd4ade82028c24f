import 'server-only'
import type { System } from '@/lib/access/actor'
import { unpacked } from '@/lib/opinion-groups/frozen'
import { workedOut } from '@/lib/opinion-groups/worked-out'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { hashOf, method } from './hash'
import { publish } from './publication'
import { hashOfAll, hashOfInput, storedInput, storedParameters, storedShown } from './snapshot'

export type Recomputed = {
  number: number
  /** Made by these rules; else it can't be compared. */
  isSameMethod: boolean
  /** Views of the snapshot whose figures come out the same, and those that don't. */
  same: number
  different: string[]
  /** Their answers went with them. */
  withdrawn: number
  /** The fingerprint that stands on the page follows from what is kept. */
  hashHolds: boolean
  /** Null: none were found yet, or the answers behind them went with a view or a person. */
  opinionHolds: boolean | null
}

/** Works a published snapshot out again from the counts behind it. Tells whether it holds, and shows no count. */
export async function recompute(_portal: System, publicId: string): Promise<Recomputed> {
  const snapshot = await db().commonGroundSnapshot.findUnique({
    where: { publicId },
    include: { results: { include: { contribution: { select: { publicId: true } } } } },
  })
  if (!snapshot) throw notFound()
  const parameters = storedParameters(snapshot.parameters)
  const kept = snapshot.results.flatMap(({ input, shown, ...row }) => {
    const [counts, told] = [storedInput(input), storedShown(shown)]
    return counts ? [{ ...row, counts, told }] : []
  })
  const live = kept.flatMap(({ contributionId, counts, told }) =>
    told ? [{ id: contributionId, counts }] : [],
  )
  const again = publish(
    {
      ...parameters,
      views: live.map(({ id, counts: { before: _before, after: _after, ...answers } }) => ({
        id,
        ...answers,
      })),
    },
    Object.fromEntries(
      live.flatMap(({ id, counts }) => (counts.before ? [[id, counts.before]] : [])),
    ),
  )
  const told = new Map(again.publication.views.map(({ id, ...view }) => [id, hashOf(view)]))
  const compared = kept.flatMap((row) =>
    row.told
      ? [
          {
            id: row.contribution.publicId,
            isSame: told.get(row.contributionId) === hashOf(row.told),
          },
        ]
      : [],
  )
  return {
    number: snapshot.number,
    isSameMethod: parameters.method === method,
    same: compared.filter(({ isSame }) => isSame).length,
    different: compared.filter(({ isSame }) => !isSame).map(({ id }) => id),
    withdrawn: snapshot.results.length - kept.length,
    hashHolds:
      kept.every(({ counts, inputHash }) => hashOfInput(counts) === inputHash) &&
      hashOfAll(parameters, snapshot.results) === snapshot.inputHash,
    // An older method found less than is found now.
    opinionHolds:
      snapshot.opinionInput && parameters.method === method
        ? hashOf(workedOut(unpacked(snapshot.opinionInput), parameters.groups).shown) ===
          hashOf(snapshot.opinion)
        : null,
  }
}

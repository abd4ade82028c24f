import { aligned, type KnownAxes } from './alignment'
import { axesOf, type Axes } from './axes'
import { columnsOf, worths, type Columns } from './centred'
import { likenesses } from './moments'
import { projected, type Points } from './projection'
import { sampleOf } from './sample'
import { withPeople, type Votes } from './votes'
import { viewWeights } from './weights'

/** Who stands where, before anybody is put into a group. */
export type Landscape = {
  columns: Columns
  /** Of each answer to each view, centred and weighted (centred.ts). */
  worth: Float64Array
  axes: Axes
  points: Points
}

/**
 * @param authors a mark of each view's author, in the order of the views
 * @param known the axes published last: the map is turned to them, so that it doesn't flip between two updates
 */
export function landscape(
  votes: Votes,
  authors: readonly (string | null)[],
  known: KnownAxes | null = null,
): Landscape {
  const columns = columnsOf(votes)
  const sample = sampleOf(votes.people)
  const some = sample.length === votes.people.length ? votes : withPeople(votes, sample)
  const weight = viewWeights(likenesses(some), authors)
  const worth = worths(columns.mean, weight)
  const axes = aligned(axesOf(votes, worth), votes.views, known)
  return { columns, worth, axes, points: projected(votes, worth, axes) }
}

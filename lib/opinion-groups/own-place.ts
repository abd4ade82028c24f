import { clamped, reachOf } from './map'
import type { OpinionGroups } from './groups'
import { enoughAnswers } from './votes'

/**
 * From what a reader's own place is worked out, and nobody else's: of each view the worths of its three answers
 * (disagree, unsure, agree) and its part in both axes. It holds mean answers: never shown.
 */
export type Basis = {
  reach: number
  views: Record<string, { worth: [number, number, number]; axes: [number, number] }>
}

export function basisOf({ votes, worth, axes, points }: OpinionGroups): Basis {
  const views = votes.views.map((id, view) => [
    id,
    {
      worth: [worth[3 * view] ?? 0, worth[3 * view + 1] ?? 0, worth[3 * view + 2] ?? 0],
      axes: [axes.loadings[0][view] ?? 0, axes.loadings[1][view] ?? 0],
    },
  ])
  return { reach: reachOf(points), views: Object.fromEntries(views) }
}

const valueOf = { disagree: 0, unsure: 1, agree: 2 } as const

export type Place = { x: number; y: number }

/** Where somebody stands by their own answers as they are now; null where these are too few. */
export function ownPlace(
  { reach, views }: Basis,
  answers: readonly { viewId: string; value: keyof typeof valueOf }[],
): Place | null {
  const known = answers.flatMap(({ viewId, value }) => {
    const view = views[viewId]
    return view ? [{ view, worth: view.worth[valueOf[value]] }] : []
  })
  const all = Object.keys(views).length
  if (reach === 0 || known.length === 0 || known.length < enoughAnswers(all)) return null
  const scale = Math.sqrt(all / known.length) / reach
  const along = (axis: 0 | 1) =>
    clamped(scale * known.reduce((sum, { view, worth }) => sum + worth * view.axes[axis], 0))
  return { x: along(0), y: along(1) }
}

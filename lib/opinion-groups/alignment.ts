import type { Axes } from './axes'

/** Loadings by view id, as they were published. */
export type KnownAxes = Record<string, [number, number]>

export function knownAxes(
  { loadings: [first, second] }: Axes,
  views: readonly string[],
): KnownAxes {
  return Object.fromEntries(views.map((id, view) => [id, [first[view] ?? 0, second[view] ?? 0]]))
}

/**
 * The axes turned, or mirrored, as near as can be to those published last (orthogonal Procrustes in two dimensions), so
 * that a map that people know stays the way they know it.
 */
export function aligned(axes: Axes, views: readonly string[], known: KnownAxes | null): Axes {
  if (known === null) return axes
  const [first, second] = axes.loadings
  let [a, b, c, d] = [0, 0, 0, 0]
  views.forEach((id, view) => {
    const [x, y] = known[id] ?? [0, 0]
    a += (first[view] ?? 0) * x
    b += (first[view] ?? 0) * y
    c += (second[view] ?? 0) * x
    d += (second[view] ?? 0) * y
  })
  const turn = { cosine: a + d, sine: c - b, side: 1 }
  const mirror = { cosine: a - d, sine: b + c, side: -1 }
  const length = ({ cosine, sine }: typeof turn) => Math.sqrt(cosine * cosine + sine * sine)
  const best = length(mirror) > length(turn) ? mirror : turn
  if (length(best) === 0) return axes
  const [cosine, sine] = [best.cosine / length(best), best.sine / length(best)]
  const mixed = (one: number, other: number) =>
    first.map((loading, view) => one * loading + other * (second[view] ?? 0))
  return {
    ...axes,
    loadings:
      best.side === 1
        ? [mixed(cosine, sine), mixed(-sine, cosine)]
        : [mixed(cosine, sine), mixed(sine, -cosine)],
  }
}

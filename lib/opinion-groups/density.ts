import { fewest } from '@/lib/registrations/bands'
import type { Points } from './projection'

/** A six-sided patch of the map with enough people in it: its middle, from -1 to 1 either way, and how full it is. */
export type Patch = { x: number; y: number; fullness: 1 | 2 | 3 }

export type Density = {
  /** From the middle of a patch to its corners. */
  size: number
  patches: Patch[]
}

/** How many patches may lie side by side: the finest net that still holds most of the people. */
const nets = [14, 12, 10, 8, 7, 6, 5, 4]
const most = 0.75

/**
 * The map without its people: patches with five or more, in three shades; the others are left out, and no number is
 * told of any. Nobody is a dot, for forty answers are a fingerprint; nor is a declared group shown on it.
 * @param points from -1 to 1 either way (map.ts)
 */
export function density(points: Points): Density {
  const people = points.length / 2
  let coarsest: Density = { size: 0, patches: [] }
  for (const across of nets) {
    const size = 2 / (across * Math.sqrt(3))
    const cells = filled(points, size)
    const full = [...cells.values()].filter(({ count }) => count >= fewest)
    coarsest = { size, patches: shaded(full) }
    if (full.reduce((sum, { count }) => sum + count, 0) >= most * people) break
  }
  return coarsest
}

type Cell = { x: number; y: number; count: number }

function filled(points: Points, size: number): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (let at = 0; at < points.length; at += 2) {
    const [column, row] = cellAt(points[at] ?? 0, points[at + 1] ?? 0, size)
    const key = `${column} ${row}`
    const known = cells.get(key)
    if (known) known.count += 1
    else cells.set(key, { ...middleOf(column, row, size), count: 1 })
  }
  return cells
}

/** In the order of their places, so that a picture tells nothing of the order in which people came. */
function shaded(cells: readonly Cell[]): Patch[] {
  const fullest = cells.reduce((top, { count }) => Math.max(top, count), 0)
  return [...cells]
    .sort((one, other) => one.y - other.y || one.x - other.x)
    .map(({ x, y, count }) => ({
      x,
      y,
      fullness: count * 3 <= fullest ? 1 : count * 3 <= fullest * 2 ? 2 : 3,
    }))
}

/** Axial coordinates of the hexagon round a place: rounded as cubes are, the largest error put right. */
function cellAt(x: number, y: number, size: number): [number, number] {
  const column = ((Math.sqrt(3) / 3) * x - y / 3) / size
  const row = ((2 / 3) * y) / size
  const third = -column - row
  const [q, r, s] = [Math.round(column), Math.round(row), Math.round(third)]
  const [dq, dr, ds] = [Math.abs(q - column), Math.abs(r - row), Math.abs(s - third)]
  if (dq > dr && dq > ds) return [-r - s, r]
  return dr > ds ? [q, -q - s] : [q, r]
}

// Plus nothing: else the sign of a rounded zero would tell from which side the first to come was seen.
const middleOf = (column: number, row: number, size: number) => ({
  x: size * Math.sqrt(3) * (column + row / 2) + 0,
  y: size * 1.5 * row + 0,
})

import { seededRandom } from '@/lib/platform/seeded-random'
import { tridiagonalEigen } from './tridiagonal'

export type Axis = { value: number; vector: Float64Array }

/** As far as the residual may be from nothing, against the largest eigenvalue. */
const precision = 1e-9
const mostSteps = 600

/**
 * The largest eigenvalues of a symmetric positive matrix that is only known by what it does to a vector, with their
 * vectors: Lanczos with full reorthogonalisation (Golub and Van Loan, Matrix Computations, 10.1).
 */
export function largestAxes(
  size: number,
  count: number,
  multiply: (vector: Float64Array) => Float64Array,
): Axis[] {
  const random = seededRandom('axes')
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const below: number[] = []
  const most = Math.min(size, mostSteps)
  let next = unit(randomVector(size, random), basis)
  let check = Math.min(most, 10)
  while (next !== null) {
    basis.push(next)
    const image = multiply(next)
    diagonal.push(dot(image, next))
    const length = orthogonalized(image, basis)
    const steps = basis.length
    // Nothing is left in this direction: go on with a new one that stands square to all that was seen.
    const isUsedUp = length <= 1e-13 * Math.max(...diagonal.map(Math.abs))
    if (steps >= most || isUsedUp || steps >= check) {
      const found = ritz(diagonal, below, isUsedUp ? 0 : length, count)
      if (steps >= most || (found.isPrecise && steps >= count)) {
        return found.pairs.map(({ value, weights }) => ({ value, vector: mixed(basis, weights) }))
      }
      check = Math.min(most, Math.ceil(check * 1.25))
    }
    below.push(isUsedUp ? 0 : length)
    next = isUsedUp ? unit(randomVector(size, random), basis) : scaled(image, 1 / length)
  }
  return []
}

/** The largest eigenpairs within what was seen so far, and whether they still move. */
function ritz(diagonal: number[], below: number[], length: number, count: number) {
  const { values, vectors } = tridiagonalEigen(diagonal, below)
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const largest = Math.abs(values[order[0] ?? 0] ?? 0)
  const chosen = order.slice(0, count)
  const last = vectors.at(-1)
  return {
    pairs: chosen.map((index) => ({
      value: values[index] ?? 0,
      weights: vectors.map((row) => row[index] ?? 0),
    })),
    isPrecise: chosen.every(
      (index) => length * Math.abs(last?.[index] ?? 0) <= precision * largest,
    ),
  }
}

function randomVector(size: number, random: () => number): Float64Array {
  return Float64Array.from({ length: size }, () => random() - 0.5)
}

/** Of length one and square to all others; null where they leave no room for it. */
function unit(vector: Float64Array, basis: readonly Float64Array[]): Float64Array | null {
  const length = orthogonalized(vector, basis)
  return length < 1e-8 ? null : scaled(vector, 1 / length)
}

/** Takes away, twice for exactness, what lies along the others; the length of what is left. */
function orthogonalized(vector: Float64Array, basis: readonly Float64Array[]): number {
  for (let round = 0; round < 2; round += 1) {
    for (const other of basis) {
      const along = dot(vector, other)
      for (let i = 0; i < vector.length; i += 1) {
        vector[i] = (vector[i] ?? 0) - along * (other[i] ?? 0)
      }
    }
  }
  return Math.sqrt(dot(vector, vector))
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

function scaled(vector: Float64Array, by: number): Float64Array {
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) * by
  return vector
}

function mixed(basis: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0)
  basis.forEach((vector, index) => {
    const weight = weights[index] ?? 0
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0)
  })
  return unit(sum, []) ?? sum
}

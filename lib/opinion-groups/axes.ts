import { worthsOf } from './centred'
import { largestAxes } from './lanczos'
import { crossProducts } from './moments'
import { answersOf, type Votes } from './votes'

/** Two directions in which people differ most: one loading per view each. */
export type Axes = { loadings: [Float64Array, Float64Array]; variance: [number, number] }

/**
 * The first two principal components of the centred, weighted votes.
 * @param worth of each answer to each view (centred.ts)
 */
export function axesOf(votes: Votes, worth: Float64Array): Axes {
  const size = votes.views.length
  const found = largestAxes(size, 2, operator(votes, worth))
  const axis = (index: number) => {
    const { value, vector } = found[index] ?? { value: 0, vector: new Float64Array(size) }
    return { variance: Math.max(0, value), loadings: upright(vector) }
  }
  const [first, second] = [axis(0), axis(1)]
  return {
    loadings: [first.loadings, second.loadings],
    variance: [first.variance, second.variance],
  }
}

/** An axis has no natural sign: its largest loading is made positive. */
function upright(vector: Float64Array): Float64Array {
  let largest = 0
  for (const loading of vector) if (Math.abs(loading) > Math.abs(largest)) largest = loading
  return largest < 0 ? vector.map((loading) => -loading) : vector
}

/** Steps that the search usually takes; decides only which of two ways costs less. */
const usualSteps = 40
const mostSquare = 3000

/** X'X times a vector: by way of X'X itself where that is cheaper (few views, many people), else through the answers. */
function operator(votes: Votes, worth: Float64Array) {
  const size = votes.views.length
  let pairs = 0
  for (let person = 0; person < votes.people.length; person += 1) {
    pairs += answersOf(votes, person) ** 2 / 2
  }
  const isSquareCheaper = pairs + usualSteps * size * size < usualSteps * 2 * votes.value.length
  return isSquareCheaper && size <= mostSquare
    ? bySquare(size, crossProducts(votes, worth))
    : throughAnswers(votes, worth)
}

function bySquare(size: number, square: Float64Array) {
  return (vector: Float64Array) => {
    const image = new Float64Array(size)
    for (let row = 0; row < size; row += 1) {
      const from = row * size
      let sum = 0
      for (let column = 0; column < size; column += 1) {
        sum += (square[from + column] ?? 0) * (vector[column] ?? 0)
      }
      image[row] = sum
    }
    return image
  }
}

function throughAnswers(votes: Votes, worth: Float64Array) {
  const { start, view, people, views } = votes
  const row = new Float64Array(views.length)
  return (vector: Float64Array) => {
    const image = new Float64Array(views.length)
    for (let person = 0; person < people.length; person += 1) {
      const from = start[person] ?? 0
      const length = worthsOf(votes, person, worth, row)
      let sum = 0
      for (let i = 0; i < length; i += 1) sum += (row[i] ?? 0) * (vector[view[from + i] ?? 0] ?? 0)
      for (let i = 0; i < length; i += 1) {
        const at = view[from + i] ?? 0
        image[at] = (image[at] ?? 0) + sum * (row[i] ?? 0)
      }
    }
    return image
  }
}

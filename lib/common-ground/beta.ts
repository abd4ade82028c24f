// The Beta distribution, to some 1e-12. Not from npm: the one exact library (@stdlib) brings 234 packages, and
// those that are small stop at 1e-7.

/** Lanczos' coefficients for g = 7, n = 9 (P. Godfrey, 2001): relative error below 1e-15 for x > 0.5. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  // Γ(x + 1) = x Γ(x) lifts small ones to where the series is good.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const shifted = x - 1
  let sum = lanczos[0] ?? 0
  for (let index = 1; index < lanczos.length; index += 1) {
    sum += (lanczos[index] ?? 0) / (shifted + index)
  }
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}

/** Keeps Lentz' method from dividing by nothing. */
const tiny = 1e-300

/**
 * The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz' method as modified by Thompson and
 * Barnett (1986). Converges fast for x < (a + 1) / (a + b + 2).
 */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / apart(1 + even * d)
    c = apart(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / apart(1 + odd * d)
    c = apart(1 + odd / c)
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return value
}

const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value)

const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b)

/** I_x(a, b): the chance that a share distributed as Beta(a, b) is at most x. */
export function incompleteBeta(x: number, a: number, b: number): number {
  return regularized(x, a, b, logBeta(a, b))
}

function regularized(x: number, a: number, b: number, log: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - log)
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b
}

/** The share below which Beta(a, b) lies with the given chance: Newton's steps, held between two bounds. */
export function betaQuantile(chance: number, a: number, b: number): number {
  const log = logBeta(a, b)
  let low = 0
  let high = 1
  let x = firstGuess(chance, a, b)
  for (let round = 0; round < 200; round += 1) {
    const off = regularized(x, a, b, log) - chance
    if (off > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - log)
    const next = x - off / density
    const isWithin = next > low && next < high
    // A step of Newton's doubles the digits: after one so small the rest is rounding.
    if (isWithin && Math.abs(next - x) < 1e-8 * Math.min(next, 1 - next)) return next
    x = isWithin ? next : (low + high) / 2
    if (high - low < 1e-15) return x
  }
  return x
}

/** As if the share were normal (quantile after Abramowitz and Stegun 26.2.22). */
function firstGuess(chance: number, a: number, b: number): number {
  const mean = a / (a + b)
  const t = Math.sqrt(-2 * Math.log(Math.min(chance, 1 - chance)))
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t)
  const width = z * Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  const guess = chance < 0.5 ? mean - width : mean + width
  return guess > 0 && guess < 1 ? guess : mean
}

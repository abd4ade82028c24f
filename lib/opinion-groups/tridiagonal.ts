/**
 * Eigenvalues and -vectors of a symmetric tridiagonal matrix by the implicit QL method (EISPACK tql2; Bowdler, Martin,
 * Reinsch, Wilkinson, 1968).
 * @param below below[i] couples i and i + 1
 * @returns values in no order; the vector of value j is vectors[i][j]
 */
export function tridiagonalEigen(diagonal: readonly number[], below: readonly number[]) {
  const size = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(size)
  e.set(below.slice(0, size - 1))
  const vectors = diagonal.map((_, row) => {
    const unit = new Float64Array(size)
    unit[row] = 1
    return unit
  })
  const at = (list: Float64Array, index: number) => list[index] ?? 0
  for (let l = 0; l < size; l += 1) {
    for (let round = 0; round < 100; round += 1) {
      let m = l
      while (m < size - 1) {
        const scale = Math.abs(at(d, m)) + Math.abs(at(d, m + 1))
        if (Math.abs(at(e, m)) <= Number.EPSILON * scale) break
        m += 1
      }
      if (m === l) break
      const half = (at(d, l + 1) - at(d, l)) / (2 * at(e, l))
      const root = Math.sqrt(half * half + 1)
      let g = at(d, m) - at(d, l) + at(e, l) / (half + (half < 0 ? -root : root))
      let [s, c, p] = [1, 1, 0]
      let i = m - 1
      for (; i >= l; i -= 1) {
        const f = s * at(e, i)
        const b = c * at(e, i)
        const r = Math.sqrt(f * f + g * g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1] = at(d, i + 1) - p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = at(d, i + 1) - p
        const t = (at(d, i) - g) * s + 2 * c * b
        p = s * t
        d[i + 1] = g + p
        g = c * t - b
        for (const row of vectors) {
          const z = at(row, i + 1)
          row[i + 1] = s * at(row, i) + c * z
          row[i] = c * at(row, i) - s * z
        }
      }
      if (i >= l) continue
      d[l] = at(d, l) - p
      e[l] = g
      e[m] = 0
    }
  }
  return { values: d, vectors }
}

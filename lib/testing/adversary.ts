// Somebody who collects every published number and solves for what isn't published.

/** So much of each unknown, and what it comes to. Only the left side matters for what can be told. */
export type Equation = ReadonlyMap<string, number>

export const equation = (...terms: readonly (readonly [string, number])[]): Equation =>
  new Map(terms)

const zero = 1e-9

/** All that follows from some linear equations: their rows, brought to echelon form one after the other. */
export class Solver {
  private readonly rows = new Map<string, Map<string, number>>()

  learn(told: Equation): void {
    const rest = this.reduced(told)
    const lead = [...rest.keys()].sort()[0]
    if (lead === undefined) return
    const by = rest.get(lead) ?? 1
    this.rows.set(lead, new Map([...rest].map(([unknown, factor]) => [unknown, factor / by])))
  }

  /** Whether the value of this sum of unknowns follows from what was learnt. */
  knows(wanted: Equation): boolean {
    return this.reduced(wanted).size === 0
  }

  private reduced(told: Equation): Map<string, number> {
    const rest = new Map(told)
    for (;;) {
      const lead = [...rest.keys()].sort().find((unknown) => this.rows.has(unknown))
      if (lead === undefined) return rest
      const factor = rest.get(lead) ?? 0
      for (const [unknown, other] of this.rows.get(lead) ?? []) {
        const left = (rest.get(unknown) ?? 0) - factor * other
        if (Math.abs(left) < zero) rest.delete(unknown)
        else rest.set(unknown, left)
      }
    }
  }
}

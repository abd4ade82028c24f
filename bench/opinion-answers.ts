import type { Answers } from '@/lib/opinion-groups/votes'
import { seededRandom } from '@/lib/platform/seeded-random'

const filled = 0.15

export const declaredGroups = ['government', 'civilSociety', 'industry', 'miners'] as const

/** People in two loose camps who answer some views at random, each view leaning its own way; and a declared group each. */
export function madeUpAnswers(people: number, views: number): Answers & { groupOf: Int32Array } {
  const random = seededRandom('bench')
  const around = () => random() + random() + random() - 1.5
  const camp = Float64Array.from({ length: people }, () => (random() < 0.5 ? 1 : -1) + around())
  const taste = Float64Array.from({ length: people }, around)
  const lean = Array.from({ length: views }, () => [around(), around(), around()] as const)
  const most = Math.ceil(people * views * filled * 1.1) + 100
  const [person, view, value] = [new Int32Array(most), new Int32Array(most), new Int8Array(most)]
  let count = 0
  for (let p = 0; p < people; p += 1) {
    for (let v = 0; v < views; v += 1) {
      if (random() >= filled || count >= most) continue
      const [mean, first, second] = lean[v] ?? [0, 0, 0]
      const score = mean + first * (camp[p] ?? 0) + second * (taste[p] ?? 0) + around()
      person[count] = p
      view[count] = v
      value[count] = score > 0.25 ? 1 : score < -0.25 ? -1 : 0
      count += 1
    }
  }
  return {
    // In no order.
    people: Array.from({ length: people }, (_, index) => `p${(index * 7919) % 1_000_003}`),
    views: Array.from({ length: views }, (_, index) => `v${index}`),
    person: person.subarray(0, count),
    view: view.subarray(0, count),
    value: value.subarray(0, count),
    groupOf: Int32Array.from({ length: people }, () =>
      Math.floor(random() * declaredGroups.length),
    ),
  }
}

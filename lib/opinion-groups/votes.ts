/**
 * Who answered what: people × views, most of it empty, row by row (compressed sparse rows). Rows and columns are in the
 * order of their ids, so that every sum over them is the same to the last bit whatever order they came in.
 */
export type Votes = {
  people: readonly string[]
  views: readonly string[]
  /** The answers of person p are those from start[p] up to start[p + 1]. */
  start: Int32Array
  /** Index of the view, rising within a person. */
  view: Int32Array
  /** 1 agree, 0 unsure, -1 disagree. */
  value: Int8Array
}

/** One answer after another, in three columns: indexes into `people` and `views`, and the value. */
export type Answers = {
  people: readonly string[]
  views: readonly string[]
  person: Int32Array
  view: Int32Array
  value: Int8Array
}

/** Answers in any order, one at most for a person and a view. */
export function votesFrom({ people, views, person, view, value }: Answers): Votes {
  const rows = placesById(people)
  const columns = placesById(views)
  // By view first, then by person: the second sort is stable, so views rise within each person.
  const byView = sortedBy(view, columns.place, views.length)
  const order = sortedBy(person, rows.place, people.length, byView.order)
  const sorted = { view: new Int32Array(value.length), value: new Int8Array(value.length) }
  for (let index = 0; index < value.length; index += 1) {
    const from = order.order[index] ?? 0
    sorted.view[index] = columns.place[view[from] ?? 0] ?? 0
    sorted.value[index] = value[from] ?? 0
  }
  return { people: rows.ids, views: columns.ids, start: order.start, ...sorted }
}

/** Ids in order (by code unit, the same on every machine), and where each of the given ones went. */
function placesById(ids: readonly string[]) {
  const order = Array.from(ids, (id, index) => ({ id, index })).sort((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : 0,
  )
  const place = new Int32Array(ids.length)
  order.forEach(({ index }, at) => {
    place[index] = at
  })
  return { ids: order.map(({ id }) => id), place }
}

/** A stable counting sort by the place of a key. */
function sortedBy(keys: Int32Array, place: Int32Array, size: number, before?: Int32Array) {
  const start = new Int32Array(size + 1)
  for (let index = 0; index < keys.length; index += 1) {
    const at = (place[keys[index] ?? 0] ?? 0) + 1
    start[at] = (start[at] ?? 0) + 1
  }
  for (let at = 0; at < size; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  const next = start.slice()
  const order = new Int32Array(keys.length)
  for (let index = 0; index < keys.length; index += 1) {
    const from = before ? (before[index] ?? 0) : index
    const at = place[keys[from] ?? 0] ?? 0
    const slot = next[at] ?? 0
    order[slot] = from
    next[at] = slot + 1
  }
  return { order, start }
}

export const answersOf = (votes: Votes, person: number) =>
  (votes.start[person + 1] ?? 0) - (votes.start[person] ?? 0)

/** The same votes with only some people, given by their indexes in rising order. */
export function withPeople(votes: Votes, kept: readonly number[] | Int32Array): Votes {
  const start = new Int32Array(kept.length + 1)
  kept.forEach((person: number, index: number) => {
    start[index + 1] = (start[index] ?? 0) + answersOf(votes, person)
  })
  const view = new Int32Array(start[kept.length] ?? 0)
  const value = new Int8Array(view.length)
  const people: string[] = []
  kept.forEach((person: number, index: number) => {
    const [from, to] = [votes.start[person] ?? 0, votes.start[person + 1] ?? 0]
    view.set(votes.view.subarray(from, to), start[index])
    value.set(votes.value.subarray(from, to), start[index])
    people.push(votes.people[person] ?? '')
  })
  return { people, views: votes.views, start, view, value }
}

/** Enough to be placed on the map: seven views, or three in ten of the live ones where that is less. */
export const enoughAnswers = (views: number) => Math.min(7, Math.ceil(0.3 * views))

export function placeable(votes: Votes): Votes {
  const enough = enoughAnswers(votes.views.length)
  const kept: number[] = []
  for (let person = 0; person < votes.people.length; person += 1) {
    if (answersOf(votes, person) >= enough) kept.push(person)
  }
  return kept.length === votes.people.length ? votes : withPeople(votes, kept)
}

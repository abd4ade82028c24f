import { expect, test, vi } from 'vitest'
import type { DraftFields } from '@/lib/drafts/schema'
import { foundHere, forgetSent, keepHere, markSent, placeKey } from './kept-here'
import { Keeper, type Answer, type KeeperState } from './keeper'

/** What a browser keeps, in a map. */
function store(): Storage {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  }
}

const place = { writer: 'efua', versionId: 'v', target: 'front' }
const at = new Date('2026-11-26T14:03:00Z')

function window_(mark: string, shared: Storage | null, answers: Answer[]) {
  const seen: { state?: KeeperState; posts: object[]; fields: DraftFields } = {
    posts: [],
    fields: { title: '' },
  }
  const keeper = new Keeper(place, mark, null, {
    store: shared,
    now: () => at,
    post: async (body) => {
      seen.posts.push(body)
      return answers.shift() ?? { kind: 'line' }
    },
    fields: () => seen.fields,
    basedOn: () => 'mark',
    changed: (state) => (seen.state = state),
  })
  return { keeper, seen }
}

const kept = { kind: 'kept', savedAt: at.toISOString(), theirs: null } as const

test('what is typed is kept here at once and on the server soon after', async () => {
  vi.useFakeTimers()
  const { keeper, seen } = window_('a', store(), [kept])
  seen.fields = { title: 'Gold' }
  keeper.typed()
  expect(seen.state).toMatchObject({ here: at, isOnServer: false })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.posts).toMatchObject([{ target: 'front', fields: { title: 'Gold' }, knows: null }])
  expect(seen.state).toMatchObject({ isOnServer: true, knows: kept.savedAt })
  vi.useRealTimers()
})

test('on a dead line it is tried again, until the line is back', async () => {
  vi.useFakeTimers()
  const { keeper, seen } = window_('a', store(), [{ kind: 'line' }, { kind: 'line' }, kept])
  keeper.typed()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.state).toMatchObject({ trouble: 'line', isLost: false, here: at })
  await vi.advanceTimersByTimeAsync(13_000)
  await keeper.send()
  expect(seen.posts).toHaveLength(3)
  expect(seen.state).toMatchObject({ trouble: null, isOnServer: true })
  vi.useRealTimers()
})

test('kept nowhere is said as what it is', async () => {
  const { keeper, seen } = window_('a', null, [{ kind: 'line' }])
  keeper.typed()
  await keeper.send()
  expect(seen.state).toMatchObject({ isLost: true })
  keeper.stop()
})

test('newer words of another window stop the sending until somebody chooses', async () => {
  vi.useFakeTimers()
  const newer = { fields: { title: 'Theirs' }, savedAt: '2026-11-26T14:05:00.000Z' }
  const { keeper, seen } = window_('a', store(), [{ kind: 'newer', draft: newer }, kept])
  seen.fields = { title: 'Mine' }
  keeper.typed()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.state?.other?.fields).toEqual({ title: 'Theirs' })
  keeper.typed()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.posts).toHaveLength(1)
  keeper.chosen()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.posts[1]).toMatchObject({ fields: { title: 'Mine' }, knows: newer.savedAt })
  vi.useRealTimers()
})

test('two windows of one browser keep their words apart and hear of each other', () => {
  const shared = store()
  const [one, two] = [window_('a', shared, []), window_('b', shared, [])]
  one.seen.fields = { title: 'One' }
  two.seen.fields = { title: 'Two' }
  one.keeper.typed()
  two.keeper.typed()
  one.keeper.heard(two.keeper.key, shared.getItem(two.keeper.key))
  expect(one.seen.state?.other?.fields).toEqual({ title: 'Two' })
  expect(one.keeper.leftBehind(null)?.fields).toEqual({ title: 'Two' })
  // What the server offers already isn't offered twice.
  const onServer = { fields: { title: 'Two' }, savedAt: at.toISOString() }
  expect(one.keeper.leftBehind(onServer)).toBeNull()
  expect(foundHere(shared, placeKey('efua', 'v', 'front'), '')).toHaveLength(2)
  one.keeper.stop()
  two.keeper.stop()
})

test('what another person types at the same computer is nobody’s business', () => {
  const shared = store()
  keepHere(shared, `${placeKey('kofi', 'v', 'front')}x`, {
    ...{ fields: { title: 'Secret' }, basedOn: '', at: at.toISOString() },
  })
  expect(window_('a', shared, []).keeper.leftBehind(null)).toBeNull()
})

test('what was sent is forgotten once it has arrived, and not before', () => {
  const shared = store()
  const key = `${placeKey('efua', 'v', 'front')}x`
  keepHere(shared, key, { fields: { title: 'Gold' }, basedOn: '', at: at.toISOString() })
  forgetSent(shared)
  expect(shared.getItem(key)).not.toBeNull()
  markSent(shared, key)
  forgetSent(shared)
  expect(shared.getItem(key)).toBeNull()
})

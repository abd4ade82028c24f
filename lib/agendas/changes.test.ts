import { describe, expect, test } from 'vitest'
import { whoHears } from './affected'
import { changesBetween, nextVersion } from './changes'
import type { SessionDraft } from './stored'
import { changeInWords } from './wording'

const words = (text: string) => ({ language: 'en', texts: { en: text } })

const session = (id: string, change: Partial<SessionDraft> = {}): SessionDraft => ({
  id,
  title: words(`Session ${id}`),
  description: null,
  kind: 'plenary',
  day: '2030-01-19',
  startsAt: '08:30',
  endsAt: '09:00',
  placeId: null,
  room: null,
  place: null,
  languages: [],
  rule: 'open',
  topics: [],
  speakers: [],
  ...change,
})

const kinds = (before: SessionDraft[], after: SessionDraft[]) =>
  changesBetween(before, after).map(({ kind, id }) => `${kind} ${id}`)

describe('what differs between two agendas', () => {
  test('nothing, also when a text comes back with its languages in another order', () => {
    const title = (order: string[]) => ({
      language: 'en',
      texts: Object.fromEntries(order.map((tag) => [tag, tag])),
    })
    const [one, same] = [session('a', { title: title(['en', 'fr']) }), title(['fr', 'en'])]
    expect(changesBetween([one], [{ ...one, title: same }])).toEqual([])
  })

  test.each<[string, Partial<SessionDraft>]>([
    ['movedTime', { startsAt: '08:45', endsAt: '09:15' }],
    ['movedTime', { day: '2030-01-20' }],
    ['movedPlace', { placeId: 'p', room: 'Hall' }],
    ['movedPlace', { place: 'by the door' }],
    ['renamed', { title: words('Another name') }],
    ['rule', { rule: 'closed' }],
    ['speakers', { speakers: [{ id: 's', personId: null, part: 'chair' }] }],
    ['languages', { languages: ['tw'] }],
    ['details', { description: words('More') }],
    ['details', { kind: 'groups' }],
  ])('a session: %s', (kind, change) => {
    expect(kinds([session('a')], [session('a', change)])).toEqual([`${kind} a`])
  })

  test('added and removed ones, in order of time', () => {
    const [early, late] = [session('a'), session('b', { startsAt: '15:00', endsAt: '16:00' })]
    expect(kinds([late], [early])).toEqual(['added a', 'removed b'])
    expect(kinds([early], [late])).toEqual(['removed a', 'added b'])
  })

  test('is said in words that name neither rooms nor people', () => {
    const [moved] = changesBetween([session('a')], [session('a', { startsAt: '08:40' })])
    const [room] = changesBetween([session('a')], [session('a', { room: 'Secret hall' })])
    if (!moved || !room) throw new Error('no change')
    expect(changeInWords(moved, 'en').replaceAll('Saturday,', 'Saturday')).toBe(
      '“Session a” moves from Saturday 19 January 2030, 08:30–09:00 to Saturday 19 January 2030, 08:40–09:00.',
    )
    expect(changeInWords(moved, 'fr')).toContain('samedi 19 janvier 2030')
    expect(JSON.stringify(room)).not.toContain('Secret')
  })
})

describe('the numbers that calendars go by', () => {
  const after = (
    before: SessionDraft[],
    now: SessionDraft[],
    last = nextVersion(null, before, []),
  ) => nextVersion(last, now, changesBetween(before, now))

  test('grow for a session that changed, and for no other', () => {
    const [a, b] = [session('a'), session('b')]
    const next = after([a, b], [a, session('b', { rule: 'closed' })])
    expect(next.sessions.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
  })

  test('go on for one that was taken off, and for one that comes back', () => {
    const a = session('a')
    const gone = after([a], [])
    expect(gone).toMatchObject({ sessions: [], gone: [{ id: 'a', sequence: 1 }] })
    const still = nextVersion(gone, [], [])
    expect(still.gone).toMatchObject([{ id: 'a', sequence: 1 }])
    const back = nextVersion(still, [a], changesBetween([], [a]))
    expect(back).toMatchObject({ sessions: [{ id: 'a', sequence: 2 }], gone: [] })
  })
})

describe('who hears of a change', () => {
  const hears = (
    change: Partial<SessionDraft>,
    tied: { riders?: string[]; speakers?: string[] } = {},
  ) =>
    [
      ...whoHears(
        changesBetween([session('a')], [session('a', change)]),
        new Map([['a', { riders: [], speakers: [], ...tied }]]),
        ['one', 'two', 'rider'],
      ).keys(),
    ].sort()

  test('everybody who comes, and its speakers, of another time, place or rule', () => {
    for (const change of [{ day: '2030-01-20' }, { room: 'Hall' }, { rule: 'closed' as const }])
      expect(hears(change, { speakers: ['speaker'] })).toEqual(['one', 'rider', 'speaker', 'two'])
  })

  test('only riders and speakers where there is a manifest', () => {
    const tied = { riders: ['rider'], speakers: ['speaker'] }
    expect(hears({ startsAt: '08:00' }, tied)).toEqual(['rider', 'speaker'])
  })

  test('its speakers alone of another name; nobody of a description', () => {
    expect(hears({ title: words('New') }, { speakers: ['speaker'] })).toEqual(['speaker'])
    expect(hears({ description: words('New') }, { speakers: ['speaker'] })).toEqual([])
  })
})

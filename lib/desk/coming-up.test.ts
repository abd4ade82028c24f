import { expect, test } from 'vitest'
import type { DialogueFacts } from '@/lib/access/facts'
import { comingUp } from './coming-up'
import { oldestFirst } from './waiting'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2026-11-23T12:00:00Z')

const dialogue: DialogueFacts = {
  id: 'x',
  access: 'public',
  state: 'open',
  isSheltered: false,
  safeguardingLeads: [],
  stages: [
    {
      kind: 'registration',
      opensAt: day('2026-11-01'),
      closesAt: day('2026-12-01'),
      switch: 'byDate',
    },
    {
      kind: 'discussion',
      opensAt: day('2026-12-05'),
      closesAt: day('2026-12-01'),
      switch: 'byDate',
    },
    { kind: 'summary', opensAt: day('2026-11-25'), closesAt: null, switch: 'closed' },
  ],
}

const event = (slug: string, startsOn: string, isCancelled = false) => ({
  slug,
  title: { language: 'en', texts: { en: slug } },
  startsOn: day(startsOn),
  isCancelled,
})

test('the next three dated things, soonest first; stages that turn on one day are one', () => {
  const events = [
    event('past', '2026-11-20'),
    event('today', '2026-11-23'),
    event('cancelled', '2026-11-24', true),
    event('later', '2027-03-01'),
  ]
  expect(comingUp({ slug: 's', dialogue, arranges: true }, events, now)).toMatchObject([
    { what: 'event', on: day('2026-11-23') },
    { what: 'stageCloses', on: day('2026-11-30'), stages: ['registration', 'discussion'] },
    { what: 'stageOpens', on: day('2026-12-05'), stages: ['discussion'] },
  ])
})

test('whoever does not arrange the stages reads of them, and is sent nowhere', () => {
  const [turn] = comingUp({ slug: 's', dialogue, arranges: false }, [], now)
  expect(turn).toMatchObject({ what: 'stageCloses', path: null })
})

test('in a closed dialogue no stage turns any more', () => {
  expect(
    comingUp({ slug: 's', dialogue: { ...dialogue, state: 'closed' }, arranges: true }, [], now),
  ).toEqual([])
})

test('what waits longest stands first, what waits for nobody is left out', () => {
  const waits = (kind: string, count: number, oldest: Date | null) => ({
    kind,
    count,
    oldest,
    path: '/',
  })
  expect(
    oldestFirst([
      waits('young', 1, day('2026-11-22')),
      waits('none', 0, null),
      waits('old', 2, day('2026-10-01')),
    ]).map(({ kind }) => kind),
  ).toEqual(['old', 'young'])
})

import { expect, test } from 'vitest'
import { expectedGroups, hall, tally, viewIn, type Group } from '@/lib/testing/tallies'
import type { Asked } from './newness'
import { publish } from './publication'
import { sectionOf } from './sections'
import type { Tallies } from './tally'

const all = (count: number): Asked<Group> =>
  Object.fromEntries(expectedGroups.map((group) => [group, count]))
const answered: Tallies<Group> = Object.fromEntries(
  expectedGroups.map((group) => [group, tally(30, 3)]),
)

function shown(counted: Tallies<Group>, asked: Asked<Group>, groups = hall) {
  const { publication } = publish(
    {
      groups,
      views: [
        { id: 'old', counted: answered, asked: all(30) },
        { id: 'fresh', counted, asked },
      ],
      isClosing: false,
    },
    {},
  )
  const view = viewIn(publication, 'fresh')
  return { isNew: view.isNew, section: sectionOf(view.verdict, view.isNew), publication }
}

test('a view is new until it was laid before five of every group that answers', () => {
  expect(shown({ miners: tally(30) }, { ...all(4), miners: 30 })).toMatchObject({
    isNew: true,
    section: 'new',
  })
  expect(shown({ miners: tally(30) }, all(5))).toMatchObject({ isNew: false, section: 'notHeard' })
})

test('what is shown of every group isn’t new, however seldom it was laid before them', () => {
  expect(shown(answered, {})).toMatchObject({ isNew: false, section: 'commonGround' })
})

test('a group that answers nothing makes no view new: it is absent', () => {
  const { government: _none, ...others } = all(30)
  const { publication } = publish(
    {
      groups: hall,
      views: [{ id: 'a view', counted: { ...answered, government: tally(0) }, asked: others }],
      isClosing: false,
    },
    {},
  )
  expect(viewIn(publication)).toMatchObject({ isNew: false, verdict: { label: 'incomplete' } })
})

test('of three officials nobody waits for a fifth', () => {
  const groups = hall.map((each) => ({
    ...each,
    members: each.group === 'government' ? 3 : each.members,
  }))
  const counted = { ...answered, government: tally(3) }
  expect(shown(counted, { ...all(5), government: 3 }, groups).isNew).toBe(false)
})

test('new views stand after all others, in no order of what was answered', () => {
  const fresh = (agree: number, disagree: number) => ({
    counted: { miners: tally(agree, disagree), industry: tally(20), civilSociety: tally(20) },
    asked: { ...all(20), government: 0 },
  })
  const { publication } = publish(
    {
      groups: hall,
      views: [
        { id: 'old', counted: answered, asked: all(30) },
        { id: 'a', ...fresh(0, 30) },
        { id: 'b', ...fresh(30, 0) },
      ],
      isClosing: false,
    },
    {},
  )
  expect(publication.views.map(({ id }) => id)).toEqual(['old', 'a', 'b'])
})

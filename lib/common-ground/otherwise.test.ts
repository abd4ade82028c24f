import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hall, outcomeOf, room, tally, viewIn, type Group } from '@/lib/testing/tallies'
import { readsOtherwise } from './otherwise'
import { publish, type ViewAnswers } from './publication'
import type { Tallies } from './tally'

const full: Tallies<Group> = {
  government: tally(30, 5),
  civilSociety: tally(30, 6),
  industry: tally(24, 9),
  miners: tally(90, 40, 10),
}

const told = (more: Partial<ViewAnswers<Group>>, groups = hall) =>
  viewIn(
    publish({ groups, views: [{ id: 'a view', counted: full, ...more }], isClosing: false }, {})
      .publication,
  )

describe('without those who answer most', () => {
  test('the same where nobody stands out', () => {
    const view = told({ mostActive: {} })
    expect(view.withoutMostActive).toEqual({ agree: view.together?.agree, verdict: view.verdict })
    expect(readsOtherwise(view.verdict, view.withoutMostActive)).toBe(false)
  })

  test('a label that hangs on them reads otherwise', () => {
    const view = told({ mostActive: { industry: tally(14) } })
    expect(view.verdict.label).toBe('commonGround')
    expect(view.withoutMostActive?.agree).toBeLessThan(view.together?.agree ?? 0)
    expect(readsOtherwise(view.verdict, view.withoutMostActive)).toBe(true)
  })

  test('nothing is told of four of them, nor where four are left', () => {
    expect(told({ mostActive: { industry: tally(4) } }).withoutMostActive).toBeNull()
    expect(told({ mostActive: { industry: tally(22, 7) } }).withoutMostActive).toBeNull()
  })

  test('nothing is told where a group is shown in bands: they can’t be taken from one another', () => {
    const small = hall.map((each) => ({ ...each, members: each.group === 'industry' ? 19 : 400 }))
    const counted = { ...full, industry: tally(12, 5) }
    const view = viewIn(
      publish(
        {
          groups: small,
          views: [{ id: 'a view', counted, mostActive: { industry: tally(6) } }],
          isClosing: false,
        },
        {},
      ).publication,
    )
    expect(view.together).not.toBeNull()
    expect(view.withoutMostActive).toBeNull()
  })

  test('what they said makes no difference as long as it is told to nobody', () => {
    const few = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
    fc.assert(
      fc.property(few, ([agree, disagree]) => {
        fc.pre(agree + disagree > 0 && agree + disagree < 5)
        const other = tally(0, agree + disagree)
        expect(told({ mostActive: { industry: tally(agree, disagree) } })).toEqual(
          told({ mostActive: { industry: other } }),
        )
      }),
    )
  })

  test('they change no figure that is shown', () => {
    const view = told({ mostActive: { industry: tally(14) }, heldOut: { miners: tally(0, 60) } })
    expect(view.groups).toEqual(outcomeOf(full).groups)
    expect(view.verdict).toEqual(outcomeOf(full).verdict)
    expect(readsOtherwise(view.verdict, view.withHeldOut)).toBe(true)
  })
})

test('a small room is told nothing of its two or three busiest', () => {
  const counted = {
    government: tally(6, 1),
    civilSociety: tally(15, 2),
    industry: tally(8, 1),
    miners: tally(28, 3),
  }
  const view = viewIn(
    publish(
      {
        groups: room,
        views: [{ id: 'a view', counted, mostActive: { miners: tally(2), industry: tally(1) } }],
        isClosing: false,
      },
      {},
    ).publication,
  )
  expect(view.withoutMostActive).toBeNull()
})

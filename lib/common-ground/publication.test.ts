import { describe, expect, test } from 'vitest'
import { hall, outcomeOf, published, room, tally, viewIn, type Group } from '@/lib/testing/tallies'
import { shareBand } from './figures'
import { outcome } from './outcome'
import { peopleBetween } from './release'
import { tallied, type Tallies } from './tally'

const full: Tallies<Group> = {
  government: tally(30, 5),
  civilSociety: tally(20, 12),
  industry: tally(14, 9),
  miners: tally(90, 40, 10),
}
const figureOf = (view: ReturnType<typeof viewIn>, group: Group) =>
  view.groups.find((each) => each.group === group)?.figure

describe('what is shown of a group', () => {
  test('counts, where the group has twenty members or more', () => {
    expect(figureOf(outcomeOf(full), 'miners')).toEqual({
      kind: 'counts',
      agree: 90,
      disagree: 40,
      unsure: 10,
      answered: 140,
    })
  })

  test('of six officials five answered, all agreeing: "80 % or more", never five of five', () => {
    const seats = room.map((each) => (each.group === 'government' ? { ...each, members: 6 } : each))
    const view = outcomeOf({ ...full, government: tally(5) }, seats)
    expect(figureOf(view, 'government')).toEqual({
      kind: 'bands',
      agree: 80,
      disagree: 0,
      answered: { kind: 'between', from: 5, to: 9 },
    })
    expect(outcomeOf({ ...full, government: tally(4, 1) }, seats)).toEqual(view)
  })

  test('of six officials four answered: not shown, and the next smallest group with them', () => {
    const view = outcomeOf({ ...full, government: tally(4) }, room)
    expect(figureOf(view, 'government')).toEqual({ kind: 'hidden' })
    expect(figureOf(view, 'industry')).toEqual({ kind: 'hidden' })
    expect(figureOf(view, 'civilSociety')?.kind).toBe('counts')
    expect(view.together).toBeNull()
    expect(view.partly).toEqual({ weakest: 60, equalWeight: 60 })
    expect(view.answered).toEqual({ count: 172, isLeast: true })
  })

  test('two groups with too few hide each other', () => {
    const view = outcomeOf({ ...full, government: tally(4), industry: tally(1) })
    expect(view.groups.map(({ figure }) => figure.kind)).toEqual([
      'counts',
      'hidden',
      'hidden',
      'counts',
    ])
  })

  test('a group of fewer than five is never shown', () => {
    const seats = hall.map((each) => (each.group === 'industry' ? { ...each, members: 4 } : each))
    expect(figureOf(outcomeOf({ ...full, industry: tally(4) }, seats), 'industry')).toEqual({
      kind: 'hidden',
    })
  })

  test('no band says "all" or "nobody": the outer ones hold their edge, and the middle one both', () => {
    for (let people = 5; people < 20; people += 1) {
      expect(shareBand(people, people)).toBe(shareBand(people - 1, people))
      expect(shareBand(0, people)).toBe(shareBand(1, people))
    }
    expect([0.2, 0.21, 0.4, 0.6, 0.79, 0.8].map((share) => shareBand(share, 1))).toEqual([
      0, 20, 40, 40, 60, 80,
    ])
  })
})

describe('figures move', () => {
  const first = published({ 'a view': full })
  const later = (miners: ReturnType<typeof tally>, isClosing = false) =>
    figureOf(
      viewIn(
        published({ 'a view': { ...full, miners } }, { memory: first.memory, isClosing })
          .publication,
      ),
      'miners',
    )

  test('only when five people stand between two counts', () => {
    expect(later(tally(94, 40, 10))).toMatchObject({ agree: 90, answered: 140 })
    expect(later(tally(95, 40, 10))).toMatchObject({ agree: 95, answered: 145 })
    expect(later(tally(86, 44, 10))).toMatchObject({ agree: 90 })
    expect(later(tally(85, 45, 10))).toMatchObject({ agree: 85 })
  })

  test('and at the end of a round no more than that: four later answers aren’t told', () => {
    expect(later(tally(94, 40, 10), true)).toMatchObject({ agree: 90 })
  })

  test('of a small group when three came, or when the round ends', () => {
    const before = published({ 'a view': { ...full, industry: tally(5) } }, { groups: room })
    const bandAfter = (industry: ReturnType<typeof tally>, isClosing: boolean) =>
      figureOf(
        viewIn(
          published(
            { 'a view': { ...full, industry } },
            { groups: room, memory: before.memory, isClosing },
          ).publication,
        ),
        'industry',
      )
    expect(bandAfter(tally(5, 2), false)).toMatchObject({ agree: 80 })
    expect(bandAfter(tally(5, 3), false)).toMatchObject({ agree: 60 })
    expect(bandAfter(tally(5, 2), true)).toMatchObject({ agree: 60 })
  })

  test('never back to within one person of an older count', () => {
    const up = published({ 'a view': { ...full, miners: tally(96, 40, 10) } }, first)
    const back = published({ 'a view': { ...full, miners: tally(91, 40, 10) } }, up)
    expect(figureOf(viewIn(back.publication), 'miners')).toMatchObject({
      kind: 'steps',
      agree: { from: 90, to: 94 },
    })
  })

  test('to bands first, where fewer than five came since the group was too small to be shown', () => {
    const few = published({ 'a view': { ...full, miners: tally(4) } })
    const after = (miners: ReturnType<typeof tally>) =>
      figureOf(viewIn(published({ 'a view': { ...full, miners } }, few).publication), 'miners')
    expect(after(tally(4, 1))).toMatchObject({ kind: 'bands', agree: 80 })
    expect(after(tally(4, 5))).toMatchObject({ kind: 'bands', agree: 40 })
    expect(after(tally(9))).toMatchObject({ kind: 'counts', agree: 9 })
  })

  test('out of sight at once, when a group falls under five', () => {
    expect(later(tally(4))).toEqual({ kind: 'hidden' })
  })
})

test('people between two tallies: whoever changes their mind is one', () => {
  expect(peopleBetween(tally(5, 3), tally(5, 3))).toBe(0)
  expect(peopleBetween(tally(5, 3), tally(4, 4))).toBe(1)
  expect(peopleBetween(tally(5, 3), tally(8, 3))).toBe(3)
  expect(peopleBetween(tally(5, 3, 1), tally(7, 0, 1))).toBe(3)
})

test('the list begins with the view whose weakest group agrees most, however large the others', () => {
  const { publication } = published({
    'large yes': { ...full, government: tally(400), miners: tally(20, 10) },
    'all say yes': {
      government: tally(15, 5),
      civilSociety: tally(15, 5),
      industry: tally(15, 5),
      miners: tally(15, 5),
    },
    'too few': { government: tally(400), miners: tally(400) },
  })
  expect(publication.views.map(({ id }) => id)).toEqual(['all say yes', 'large yes', 'too few'])
})

test('everything but the figures can be worked out from the figures', () => {
  const { publication } = published({ 'a view': full, another: { ...full, miners: tally(3) } })
  for (const view of publication.views) {
    const {
      id,
      withHeldOut,
      withoutMostActive,
      important: _important,
      isNew: _isNew,
      ...told
    } = view
    const figures = told.groups.map(({ group, isExpected, figure }) => ({
      group,
      isExpected,
      figure,
    }))
    expect(outcome(figures, publication.pull, null), id).toEqual(told)
    expect(withHeldOut === null).toBe(told.together === null)
    expect(withoutMostActive === null).toBe(told.together === null)
  }
})

describe('answers held out', () => {
  const withMore = (heldOut: Tallies<Group>) =>
    viewIn(published({ 'a view': full }, { heldOut: { 'a view': heldOut } }).publication)

  test('are in no figure; J with them is told beside', () => {
    const view = withMore({ industry: tally(0, 10) })
    expect(view.groups).toEqual(outcomeOf(full).groups)
    expect(view.together).toEqual(outcomeOf(full).together)
    expect(view.withHeldOut?.agree).toBeLessThan((view.together?.agree ?? 0) / 2)
    expect(withMore({}).withHeldOut?.agree).toBe(view.together?.agree)
  })

  test('unless they are so few that J with them would tell who', () => {
    expect(withMore({ industry: tally(0, 4) }).withHeldOut).toBeNull()
  })
})

test('answers are counted by people of approved groups; new accounts apart', () => {
  const answers = tallied<Group>([
    { viewId: 'a view', group: 'miners', value: 'agree' },
    { viewId: 'a view', group: 'miners', value: 'unsure' },
    { viewId: 'a view', group: 'miners', value: 'disagree', isHeldOut: true },
    { viewId: 'a view', group: null, value: 'agree' },
  ])
  expect(answers.get('a view')).toEqual({
    counted: { miners: tally(1, 0, 1) },
    heldOut: { miners: tally(0, 1) },
  })
})

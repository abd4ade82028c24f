import { describe, expect, test } from 'vitest'
import { hall, room, tally, viewIn, type Group } from '@/lib/testing/tallies'
import { byImportance, isMarked } from './importance'
import { publish, type Memory, type ViewAnswers } from './publication'
import type { Tallies } from './tally'

type Marks = Partial<Record<Group, number>>
const everybody: Tallies<Group> = {
  government: tally(40),
  civilSociety: tally(40),
  industry: tally(40),
  miners: tally(200),
}

function marked(
  marks: Marks,
  { counted = everybody, groups = hall, memory = {} as Memory<Group> } = {},
) {
  const view: ViewAnswers<Group> = { id: 'a view', counted, marks }
  const made = publish({ groups, views: [view], isClosing: false }, memory)
  return { ...viewIn(made.publication), memory: made.memory }
}

describe('what matters most', () => {
  test('every group counts the same, however many answered', () => {
    const few = marked({ government: 20 }).important
    const many = marked({ miners: 100 }).important
    expect(few.equalWeight).toBe(12.5)
    expect(many.equalWeight).toBe(few.equalWeight)
  })

  test('in steps of five per cent in a large group, in fifths in a small one', () => {
    const share = (group: Group, marks: Marks, groups = hall) =>
      marked(marks, {
        groups,
        counted: groups === hall ? everybody : { ...everybody, government: tally(7) },
      }).important.groups.find((each) => each.group === group)?.share
    expect(share('miners', { miners: 23 })).toEqual({ kind: 'about', percent: 10 })
    expect(share('government', { government: 7 }, room)).toEqual({ kind: 'band', from: 80 })
    expect(share('government', { government: 6 }, room)).toEqual({ kind: 'band', from: 80 })
  })

  test('nothing of a group whose answers aren’t shown, and then nothing of all together', () => {
    const { important } = marked(
      { government: 4, miners: 200 },
      { counted: { ...everybody, government: tally(4) } },
    )
    const hidden = important.groups.filter(({ share }) => share === null)
    expect(hidden.map(({ group }) => group)).toContain('government')
    expect(hidden.length).toBeGreaterThan(1)
    expect(important.equalWeight).toBeNull()
  })

  test('one mark more moves nothing', () => {
    const first = marked({ miners: 40 })
    const second = marked({ miners: 41 }, { memory: first.memory })
    const later = marked({ miners: 60 }, { memory: second.memory })
    expect(second.important).toEqual(first.important)
    expect(later.important.equalWeight).toBeGreaterThan(first.important.equalWeight ?? 0)
  })

  test('marks enter no label', () => {
    const { important: _one, memory: _two, ...without } = marked({})
    const { important: _three, memory: _four, ...withMarks } = marked({ industry: 40 })
    expect(withMarks).toEqual(without)
  })

  test('the second order: by it alone, and only what somebody has marked', () => {
    const rows = [{ government: 1 }, { government: 20 }, {}, { miners: 200 }].map((marks, id) => ({
      id,
      important: marked(marks).important,
    }))
    expect(byImportance(rows).map(({ id }) => id)).toEqual([3, 1, 0])
    expect(rows.map(({ important }) => isMarked(important))).toEqual([true, true, false, true])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GroupStance, Stance } from './counts'
import { coreGroups, expectedCore, isCarried, proposed, type Evidence } from './strength'

const groups = [...coreGroups, 'academia', 'community'] as const
type Group = (typeof groups)[number]

const stance = (group: Group, is: Stance): GroupStance<Group> => ({
  group,
  stance: is,
  figure: { kind: 'hidden' },
})
const said = (by: Group[], stances: GroupStance<Group>[] = [], isAgainst = false) => ({
  isAgainst,
  groups: by,
  stances,
})
const of = (...evidence: Evidence<Group>[]) => proposed<Group>(coreGroups, evidence)

describe('strength of a finding', () => {
  test('is counted by expected core groups', () => {
    expect(of(said(['miners'])).strength).toBe('singleGroup')
    expect(of(said(['miners']), said(['government'])).strength).toBe('severalGroups')
    expect(of(said(['miners', 'government', 'industry'])).strength).toBe('mostGroups')
    expect(of(said([...coreGroups])).strength).toBe('allGroups')
    expect(of(said(['academia']))).toMatchObject({ strength: null, beside: ['academia'] })
    expect(of().strength).toBeNull()
  })

  test('follows what was published of the answers, before a voice', () => {
    const agreed = said(
      ['miners'],
      coreGroups.map((group) => stance(group, 'backs')),
    )
    expect(of(agreed).strength).toBe('allGroups')
    const unpersuaded = said(['miners'], [stance('miners', 'notPersuaded')])
    expect(of(unpersuaded, said(['government']))).toMatchObject({
      strength: 'singleGroup',
      behind: ['government'],
    })
    const split = said(['miners'], [stance('industry', 'against')])
    expect(of(split, said(['industry']))).toMatchObject({
      strength: 'contested',
      behind: ['miners'],
      against: ['industry'],
      broadest: 'singleGroup',
    })
  })

  test('is contested where a group is heard against it alone', () => {
    const dissent = said(['industry'], [], true)
    expect(of(said(['miners', 'government']), dissent)).toMatchObject({
      strength: 'contested',
      broadest: 'severalGroups',
    })
    expect(of(said(['miners', 'industry']), dissent).strength).toBe('severalGroups')
    expect(of(said(['miners']), said(['academia'], [], true)).strength).toBe('singleGroup')
  })

  test('"all" is never one group, however few are expected', () => {
    expect(proposed<Group>(['miners'], [said(['miners'])]).strength).toBe('singleGroup')
    expect(proposed<Group>(['miners', 'academia'], [said(['miners'])]).expected).toEqual(['miners'])
    expect(expectedCore<Group>([])).toEqual(coreGroups)
  })
})

const anyGroups = fc.uniqueArray(fc.constantFrom(...groups))
const anyStance = fc.constantFrom<Stance>('backs', 'against', 'notPersuaded', 'untold')
const anyEvidence = fc.array(
  fc.record({
    isAgainst: fc.boolean(),
    groups: anyGroups,
    stances: fc
      .array(fc.tuple(fc.constantFrom(...groups), anyStance))
      .map((all) => all.map(([group, is]) => stance(group, is))),
  }),
)

test('never counts another group than the expected core, in no mixture', () => {
  fc.assert(
    fc.property(anyGroups, anyEvidence, (expected, evidence) => {
      const told = proposed<Group>(expected, evidence)
      const counted = [...told.behind, ...told.against]
      expect(counted.every((group) => told.expected.includes(group))).toBe(true)
      expect(told.expected).not.toContain('academia')
      expect(told.behind.some((group) => told.against.includes(group))).toBe(false)
      expect(told.beside.some((group) => told.expected.includes(group))).toBe(false)
      if (told.strength) expect(isCarried(told.strength, told)).toBe(true)
      expect(told.broadest === 'allGroups').toBe(
        told.behind.length === told.expected.length && told.behind.length > 1,
      )
      expect(told.broadest === 'mostGroups' ? told.behind.length >= 3 : true).toBe(true)
    }),
  )
})

test('a voice more never narrows what the evidence carries', () => {
  fc.assert(
    fc.property(anyEvidence, fc.constantFrom(...groups), (evidence, group) => {
      const before = of(...evidence).behind
      const after = of(...evidence, said([group])).behind
      expect(before.every((each) => after.includes(each))).toBe(true)
    }),
  )
})

test('evidence taken away never strengthens a finding', () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(), (evidence, at) => {
      const voices = evidence.map((each) => ({ ...each, stances: [] }))
      const less = voices.filter((_, index) => index !== at % Math.max(1, voices.length))
      expect(of(...less).behind.length).toBeLessThanOrEqual(of(...voices).behind.length)
    }),
  )
})

import { describe, expect, test } from 'vitest'
import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { contributions } from './data/contributions'
import { dialogues } from './data/dialogues'
import { isoDate } from './data/kinds'
import { personas } from './data/personas'
import { unnamedPeople } from './data/unnamed'
import { demoResponses } from './responses'

const today = '2026-11-23'
const responses = demoResponses(today)
const groupOf = new Map(unnamedPeople.map((person) => [person.id, person.group]))

function count(contribution: string, group: StakeholderGroup, value: ResponseValue): number {
  return responses.filter(
    (response) =>
      response.contribution === contribution &&
      response.value === value &&
      groupOf.get(response.person) === group,
  ).length
}

describe('the unnamed people', () => {
  test.each(['gh-2016', 'tz-2017', 'mg-2017', 'share-2017'] as const)(
    'fill %s up to its attendance, group by group',
    (id) => {
      const dialogue = dialogues.find((one) => one.id === id)
      const named = personas.filter((persona) => persona.dialogues.includes(id))
      const unnamed = unnamedPeople.filter((person) => person.dialogue === id)
      expect(named.length + unnamed.length).toBe(dialogue?.attendance?.came)
      for (const [group, { came }] of Object.entries(dialogue?.groups ?? {})) {
        const inGroup = [...named, ...unnamed].filter((person) => person.group === group)
        expect({ group, came: inGroup.length }).toEqual({ group, came })
      }
    },
  )

  test('share no name with each other or with a persona of the same dialogue', () => {
    for (const { id } of dialogues) {
      const names = [
        ...personas.filter((persona) => persona.dialogues.includes(id)),
        ...unnamedPeople.filter((person) => person.dialogue === id),
      ].map(({ name }) => name.replace('é', 'e').replace(' 0', ' '))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('their responses', () => {
  test('are at least two thousand and the same each time', () => {
    expect(responses.length).toBeGreaterThanOrEqual(2000)
    expect(demoResponses(today)).toEqual(responses)
  })

  test('are one for each person and view', () => {
    const pairs = responses.map(({ contribution, person }) => `${contribution} ${person}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('come from people of the same dialogue, while its discussion is open', () => {
    for (const response of responses) {
      const view = contributions.find(({ id }) => id === response.contribution)
      const dialogue = dialogues.find(({ id }) => id === view?.dialogue)
      const discussion = dialogue?.stages.find(({ stage }) => stage === 'discussion')
      expect(response.person.startsWith(view?.dialogue ?? '?')).toBe(true)
      expect(response.on >= isoDate(view?.on ?? '', today)).toBe(true)
      expect(response.on <= isoDate(discussion?.to ?? '', today)).toBe(true)
      expect(response.on <= today).toBe(true)
    }
  })

  test('answer every published view and no other', () => {
    const answered = new Set(responses.map(({ contribution }) => contribution))
    const published = contributions.filter(({ status }) => status === 'published')
    expect([...answered].sort()).toEqual(published.map(({ id }) => id).sort())
  })

  test('share the unseen licence path among miners and civil society, not among officials', () => {
    expect(count('V001', 'miners', 'agree')).toBeGreaterThanOrEqual(9)
    expect(count('V001', 'civilSociety', 'agree')).toBeGreaterThanOrEqual(6)
    expect(count('V001', 'government', 'agree')).toBeLessThan(5)
  })

  test('divide miners and companies over the idle edge of the concession', () => {
    expect(count('V015', 'miners', 'agree')).toBeGreaterThanOrEqual(9)
    expect(count('V015', 'industry', 'agree')).toBeLessThan(5)
    expect(count('V015', 'industry', 'disagree')).toBeGreaterThan(
      count('V015', 'industry', 'agree'),
    )
  })

  test('find a middle in the moved fence, and backing for licences of women’s groups', () => {
    expect(count('V014', 'industry', 'agree')).toBeGreaterThanOrEqual(5)
    expect(count('V014', 'miners', 'agree')).toBeGreaterThanOrEqual(7)
    expect(count('V021', 'miners', 'agree')).toBeGreaterThanOrEqual(14)
    expect(count('V021', 'civilSociety', 'agree')).toBeGreaterThanOrEqual(8)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { eachOnce, isMeant, type Audience, type Candidate } from './audience'

const everybody: Audience = {
  states: Object.values(RegistrationState),
  groups: [],
  languages: [],
  attendance: 'any',
}
const miner: Candidate = { state: 'confirmed', group: 'miners', language: 'tw', days: [] }

test('none of the groups and languages named means all; no state named means nobody', () => {
  expect(isMeant(miner, everybody)).toBe(true)
  expect(isMeant({ ...miner, group: null }, everybody)).toBe(true)
  expect(isMeant(miner, { ...everybody, states: [] })).toBe(false)
})

test('every condition must hold', () => {
  expect(isMeant(miner, { ...everybody, states: ['confirmed', 'offered'] })).toBe(true)
  expect(isMeant(miner, { ...everybody, states: ['waitlisted'] })).toBe(false)
  expect(isMeant(miner, { ...everybody, groups: ['government'] })).toBe(false)
  expect(isMeant({ ...miner, group: null }, { ...everybody, groups: ['miners'] })).toBe(false)
  expect(isMeant(miner, { ...everybody, languages: ['en'] })).toBe(false)
})

test('attendance is having come, not being registered', () => {
  const came = { ...miner, days: ['2030-01-19', '2030-01-20'] }
  const asked = (attendance: string) => ({ ...everybody, attendance })
  expect([isMeant(came, asked('came')), isMeant(miner, asked('came'))]).toEqual([true, false])
  expect([isMeant(came, asked('never')), isMeant(miner, asked('never'))]).toEqual([false, true])
  expect(isMeant(came, asked('2030-01-20'))).toBe(true)
  expect(isMeant(came, asked('2030-01-21'))).toBe(false)
})

const some = <T extends string>(all: Record<string, T>) => fc.subarray(Object.values(all))
const day = fc.constantFrom('2030-01-19', '2030-01-20')

test('attack 35: nobody outside the segment is ever meant, whatever is chosen', () => {
  const candidate = fc.record({
    state: fc.constantFrom(...Object.values(RegistrationState)),
    group: fc.option(fc.constantFrom(...Object.values(StakeholderGroup))),
    language: fc.constantFrom('en', 'fr', 'tw'),
    days: fc.uniqueArray(day),
  })
  const audience = fc.record({
    states: some(RegistrationState),
    groups: some(StakeholderGroup),
    languages: fc.subarray(['en', 'fr', 'tw']),
    attendance: fc.oneof(fc.constantFrom('any', 'came', 'never'), day),
  })
  fc.assert(
    fc.property(candidate, audience, (who, { states, groups, languages, attendance }) => {
      if (!isMeant(who, { states, groups, languages, attendance })) return
      expect(states).toContain(who.state)
      if (groups.length > 0) expect(groups).toContain(who.group)
      if (languages.length > 0) expect(languages).toContain(who.language)
      if (attendance === 'never') expect(who.days).toEqual([])
      if (attendance.startsWith('2030')) expect(who.days).toContain(attendance)
    }),
  )
})

test('one person, or one name at one address, is written to once', () => {
  const efua = { personId: 'efua', name: 'Efua Mensah', address: 'efua@example.org' }
  const invited = { personId: null, name: ' efua  mensáh', address: 'Efua@example.org' }
  const secretary = { personId: null, name: 'Kofi Boateng', address: 'efua@example.org' }
  const unreached = { personId: null, name: 'Efua Mensah', address: null }
  expect(eachOnce([efua, efua, invited, secretary, unreached, unreached])).toEqual([
    efua,
    secretary,
    unreached,
    unreached,
  ])
})

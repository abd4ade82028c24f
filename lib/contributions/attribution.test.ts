import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributions } from './schema'
import { bylineOf, defaultAttribution, showsMore } from './attribution'

test('officials and companies begin with their role, everybody else with their group', () => {
  expect(defaultAttribution('government', 'Officer')).toBe('role')
  expect(defaultAttribution('industry', 'Manager')).toBe('role')
  expect(defaultAttribution('industry', null)).toBe('group')
  expect(defaultAttribution('miners', 'Washer')).toBe('group')
})

test('a byline never shows more than was chosen, whatever the row holds', () => {
  const author = fc.record({
    attribution: fc.constantFrom(...attributions),
    group: fc.constantFrom('miners' as const, 'government' as const),
    roleTitle: fc.constantFrom(null, 'TITLE-SENTINEL'),
    name: fc.constantFrom(null, 'NAME-SENTINEL'),
    rule: fc.constantFrom(null, 'open' as const, 'chatham' as const, 'closed' as const),
  })
  fc.assert(
    fc.property(author, (each) => {
      const byline = bylineOf(each)
      const shown = JSON.stringify(byline)
      expect(showsMore(byline.attribution, each.attribution)).toBe(
        byline.attribution === 'group' && each.attribution === 'anonymous',
      )
      if (each.rule === 'chatham' || each.rule === 'closed') expect(shown).not.toMatch(/SENTINEL/)
      if (each.attribution !== 'named') expect(shown).not.toContain('NAME-SENTINEL')
      if (each.attribution !== 'role') expect(shown).not.toContain('TITLE-SENTINEL')
    }),
  )
})

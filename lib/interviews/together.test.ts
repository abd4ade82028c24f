import { expect, test } from 'vitest'
import type { Speaker } from './speakers'
import { mayStandTogether } from './together'

const group: Speaker = { attribution: 'group', group: 'miners', name: null, role: null }
const role: Speaker = { ...group, attribution: 'role', role: 'Pit owner' }
const named: Speaker = { ...role, attribution: 'named', name: 'Ama' }

test.each([
  ['both by their group', [group], [group], true],
  ['both by the same role', [role], [role], true],
  ['both with the same name, and another role since', [named], [{ ...named, role: 'Chair' }], true],
  ['a name and a group', [named], [group], false],
  ['a role and a group', [role], [group], false],
  ['two roles', [role], [{ ...role, role: 'Chair' }], false],
  ['two names', [named], [{ ...named, name: 'Esi' }], false],
  ['two groups', [group], [{ ...group, group: 'community' as const }], false],
  ['one of two speakers', [group], [group, named], false],
  ['nobody', [], [], false],
])('%s', (_, one, other, expected) => {
  expect(mayStandTogether(one, other)).toBe(expected)
  expect(mayStandTogether(other, one)).toBe(expected)
})

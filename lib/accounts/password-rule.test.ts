import { describe, expect, test } from 'vitest'
import { passwordFault } from './password-rule'

const about = ['Rahinatu Seidu', 'rahinatu.seidu@example.org']

describe('a new password', () => {
  test.each([
    'password123',
    'P@ssw0rd2026!',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'baraza-demo',
    'motdepasse1',
    'Nenosiri2026',
    'jesusislord1',
  ])('%s is too common', (password) => {
    expect(passwordFault(password, about)).toBe('passwordCommon')
  })

  test.each(['RahinatuSeidu', 'rahinatu2026', 'rahinatu.seidu'])(
    '%s is one’s own name',
    (password) => {
      expect(passwordFault(password, about)).toBe('passwordIsYou')
    },
  )

  test.each([
    'the washing place at dusk',
    'kijiko cha bluu sita',
    'tortue-cascade-lampe',
    'zq8-mm2-krv-1',
  ])('%s is fine without digits, signs or capitals', (password) => {
    expect(passwordFault(password, about)).toBeNull()
  })
})

import { expect, test } from 'vitest'
import { passwordCost } from './password-cost'
import { hashPassword, verifyPassword } from './secrets'

test('trying a password costs what OWASP asks for', async () => {
  expect(passwordCost).toMatchObject({ N: 2 ** 15, r: 8, p: 3 })
  const hash = await hashPassword('what is said by the river')
  expect(await verifyPassword('what is said by the river', hash)).toBe(true)
  expect(await verifyPassword('what is said at the river', hash)).toBe(false)
})

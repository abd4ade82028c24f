import { expect, test } from 'vitest'
import { registerInput } from '@/lib/registrations/schema'
import { acceptance } from '@/lib/roles/schema'
import { aboutMeInput, nameLimit } from './schema'

const account = (name: string) => aboutMeInput.safeParse({ name, language: 'en' })
const invited = (name?: string) =>
  acceptance.safeParse({ token: 'x', language: 'en', ...(name === undefined ? {} : { name }) })
const registered = (name: string) =>
  registerInput.safeParse({
    name,
    adult: 'yes',
    dialogue: 'x',
    group: 'miners',
    language: 'en',
    nonce: 'n'.repeat(20),
  })

test('a name is as long, and as clean, wherever it is asked', () => {
  for (const takes of [account, invited, registered]) {
    expect(takes('a'.repeat(nameLimit)).success).toBe(true)
    expect(takes('a'.repeat(nameLimit + 1)).success).toBe(false)
    const tricky = takes(' Efua\u202E\n  Mensah ')
    expect(tricky.data).toMatchObject({ name: 'Efua Mensah' })
  }
})

test('it may be left out only where it is known', () => {
  expect(account(' ').error?.issues).toMatchObject([{ message: 'name' }])
  expect(registered('\u202E').error?.issues).toMatchObject([{ message: 'name' }])
  expect(invited().data).toMatchObject({ name: '' })
})

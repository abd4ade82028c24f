import path from 'node:path'
import { expect, test } from 'vitest'
import { inventory, renderInventory } from './inventory'
import { table } from './table'

const found = inventory(path.resolve(import.meta.dirname, '../..'))

test('docs/inventory.md lists every address, every action and every command', async () => {
  await expect(renderInventory(found)).toMatchFileSnapshot('../../docs/inventory.md')
})

/** Actions that touch nothing of the portal's, each with its reason. */
const harmless: Record<string, string> = {
  forgetTyped: 'drops what this browser itself holds',
  forgetCard: 'drops what this browser itself holds',
  forgetCode: 'drops the code that this browser itself holds',
  leavePromise: 'drops the code that this browser itself holds',
  leaveConsent: 'drops the code that this browser itself holds',
  forgetConsentCode: 'drops the code that this browser itself holds',
}

test('every server action passes through a verb of the policy table', () => {
  const unguarded = found.actions.filter(
    ({ address, verbs }) =>
      !Object.hasOwn(harmless, address) && !verbs.some((verb) => Object.hasOwn(table, verb)),
  )
  expect(unguarded.map(({ address, file }) => `${file}: ${address}`)).toEqual([])
})

test('every verb is asked somewhere: a row that nobody asks protects nothing', () => {
  const asked = new Set(
    [...found.addresses, ...found.actions, ...found.commands].flatMap(({ verbs }) => verbs),
  )
  expect(Object.keys(table).filter((verb) => !asked.has(verb))).toEqual([])
})

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const rows = [
  ...readFileSync(path.join(root, 'docs/attacks.md'), 'utf8').matchAll(/^\| (\d+) .*$/gm),
]

test('every attack that this portal could fall to stands in the table', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual([
    1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29,
    30, 31, 32, 33, 34, 35, 36, 37, 40,
  ])
})

test('every test that the table names is there', () => {
  for (const [row] of rows) {
    const files = [...row.matchAll(/`([^`]+\.(?:test|spec)\.ts)`/g)].map(([, file = '']) => file)
    expect(files).not.toEqual([])
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  }
})

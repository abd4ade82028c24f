import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { sealFile, unsealedPieces } from './sealed-file'
import { pathOf } from './storage'

withMediaFolder()

const plain = Buffer.concat([Buffer.from('spoken under the tree '), randomBytes(300_000)])

async function opened(key: string, start: number, end: number) {
  const found: Uint8Array[] = []
  for await (const piece of unsealedPieces(key, { start, end })) found.push(piece)
  return Buffer.concat(found)
}

test('a sealed file tells nothing on the disk, and any range of it can be read', async () => {
  await mkdir(path.dirname(pathOf('evidence/one')), { recursive: true })
  await writeFile(pathOf('evidence/plain'), plain)
  await sealFile('evidence/plain', 'evidence/one')
  expect(existsSync(pathOf('evidence/plain'))).toBe(false)
  const lies = await readFile(pathOf('evidence/one'))
  expect(lies.length).toBe(plain.length + 16)
  expect(lies.includes('spoken under the tree')).toBe(false)
  const last = plain.length - 1
  for (const [start, end] of [
    [0, last],
    [0, 0],
    [5, 5],
    [15, 16],
    [16, 31],
    [17, 200_001],
    [131_071, 131_073],
    [last, last],
  ] as const) {
    expect((await opened('evidence/one', start, end)).equals(plain.subarray(start, end + 1))).toBe(
      true,
    )
  }
})

test('under another name the same bytes stay closed', async () => {
  await writeFile(pathOf('evidence/plain'), plain)
  await sealFile('evidence/plain', 'evidence/two')
  await writeFile(pathOf('evidence/three'), await readFile(pathOf('evidence/two')))
  expect((await opened('evidence/three', 0, 99)).equals(plain.subarray(0, 100))).toBe(false)
})

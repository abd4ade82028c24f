import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now } from './clock'
import { open, type ObjectStore } from './object-store'
import { erase, isHere, pieces, settle, sizeOf, store as receive } from './storage'
import { Readable } from 'node:stream'

let folder = ''
let server: S3rver
let store: ObjectStore
let address = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baraza-bucket-'))
  server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true },
    directory: path.join(folder, 'bucket'),
    configureBuckets: [{ name: 'media', configs: [] }],
  })
  const { port } = await server.run()
  address = `http://S3RVER:S3RVER@127.0.0.1:${port}/media`
  store = open(new URL(address))
  process.env.BARAZA_DATA_DIR = path.join(folder, 'data')
  process.env.BARAZA_S3_URL = address
})

afterAll(async () => {
  delete process.env.BARAZA_S3_URL
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const later = () => new Date(now().getTime() + 60_000)

test('a file is put there, read in parts, listed and erased', async () => {
  const file = path.join(folder, 'words')
  await writeFile(file, 'the evening before the rain')
  await store.put('interviews/one/abc', file)
  expect(await store.sizeOf('interviews/one/abc')).toBe(27)
  expect(String(await buffer(await store.read('interviews/one/abc')))).toBe(
    'the evening before the rain',
  )
  const part = await store.read('interviews/one/abc', { start: 4, end: 10 })
  expect(String(await buffer(part))).toBe('evening')
  expect(await store.oldKeys('interviews', later())).toEqual(['interviews/one/abc'])
  expect(await store.oldKeys('interviews', new Date(0))).toEqual([])
  await store.erase('interviews/one/abc')
  expect(await store.sizeOf('interviews/one/abc')).toBeNull()
  await store.erase('interviews/one/abc')
})

test('what has been taken leaves this machine and is read from there, range by range', async () => {
  const key = 'interviews/two/def'
  const bytes = Buffer.alloc(7_000_000, 'baraza')
  await receive(key, Readable.from([bytes]), { limit: 8_000_000 })
  expect(await isHere(key)).toBe(true)
  await settle(key)
  expect(await isHere(key)).toBe(false)
  expect(await sizeOf(key)).toBe(bytes.length)
  const range = { start: 5_999_990, end: 6_000_009 }
  const read: Uint8Array[] = []
  for await (const piece of pieces(key, range)) read.push(piece)
  expect(Buffer.concat(read)).toEqual(bytes.subarray(range.start, range.end + 1))
  await erase(key)
  expect(await sizeOf(key)).toBeNull()
  expect(await store.sizeOf(key)).toBeNull()
})

test('odd keys are other keys, and a folder is not the one whose name begins alike', async () => {
  const file = path.join(folder, 'odd')
  const keys = ['a b+c', 'a%20b', 'ɛyɛ-ŋ', 'q?versionId=x&acl', 'x;y=#z', "o'clock (1)*!", '..x/y']
  for (const key of keys) {
    await writeFile(file, `bytes of ${key}`)
    await store.put(`odd/${key}`, file)
  }
  await store.put('oddly/neighbour', file)
  for (const key of keys) {
    expect(String(await buffer(await store.read(`odd/${key}`)))).toBe(`bytes of ${key}`)
  }
  const sorted = (found: string[]) => [...found].sort()
  expect(sorted(await store.oldKeys('odd', later()))).toEqual(sorted(keys.map((k) => `odd/${k}`)))
  for (const key of keys.slice(1)) await store.erase(`odd/${key}`)
  expect(await store.oldKeys('odd', later())).toEqual(['odd/a b+c'])
  expect(await store.sizeOf('oddly/neighbour')).not.toBeNull()
})

test('no key leads out of the folder or the bucket', async () => {
  for (const key of ['../bucket/x', 'interviews/../../x', '/etc/passwd', 'interviews/..']) {
    await expect(receive(key, Readable.from(['x']), { limit: 10 })).rejects.toThrow()
    await expect(sizeOf(key)).rejects.toThrow()
  }
})

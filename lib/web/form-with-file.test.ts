import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { Refusal } from '@/lib/platform/refusal'
import { readFormWithFile } from './form-with-file'

type Part = [string, string | Blob, string?]

/** As a browser sends it: in the order of the page, with its length. */
async function formOf(parts: Part[]): Promise<Request> {
  const form = new FormData()
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, fileName)
  }
  const sent = new Response(form)
  const body = await sent.arrayBuffer()
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: {
      'content-type': sent.headers.get('content-type') ?? '',
      'content-length': String(body.byteLength),
    },
  })
}

const sound = new Blob([Buffer.alloc(200_000, 7)])
const whole = async (source: NodeJS.ReadableStream) => (await buffer(source)).length
const most = 1_000_000

test('fields before and behind the file are read, and the file as it comes', async () => {
  const request = await formOf([
    ['before', 'a\r\nb'],
    ['sound', sound, 'said.ogg'],
    ['behind', 'ɛ'],
  ])
  const { fields, file } = await readFormWithFile(request, whole, most)
  expect([...fields]).toEqual([
    ['before', 'a\r\nb'],
    ['behind', 'ɛ'],
  ])
  expect(file).toEqual({ taken: 200_000 })
})

test('what is refused half way loses no field', async () => {
  const request = await formOf([
    ['sound', sound, 'said.ogg'],
    ['behind', 'kept'],
  ])
  const refuse = async (source: NodeJS.ReadableStream) => {
    for await (const piece of source) throw new Refusal('invalid', String(piece && 'sound.unknown'))
  }
  const { fields, file } = await readFormWithFile(request, refuse, most)
  expect(fields.get('behind')).toBe('kept')
  expect(file).toMatchObject({ refused: { code: 'sound.unknown' } })
})

test('no file chosen is no file', async () => {
  const request = await formOf([
    ['sound', new Blob([]), ''],
    ['behind', 'kept'],
  ])
  const { fields, file } = await readFormWithFile(request, whole, most)
  expect([file, fields.get('behind')]).toEqual([null, 'kept'])
})

test('what is too large is refused before it is read; what is no form at once', async () => {
  const large = await formOf([['sound', sound, 'said.ogg']])
  await expect(readFormWithFile(large, whole, 1_000)).rejects.toMatchObject({
    code: 'sound.tooLarge',
  })
  const text = new Request('http://localhost/', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': '1', 'content-type': 'text/plain' },
  })
  await expect(readFormWithFile(text, whole, most)).rejects.toMatchObject({
    code: 'upload.interrupted',
  })
})

test('a form that breaks off in the middle is refused', async () => {
  const good = await formOf([['sound', sound, 'said.ogg']])
  const type = good.headers.get('content-type') ?? ''
  const half = (await good.arrayBuffer()).slice(0, 100_000)
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: half,
    headers: { 'content-type': type, 'content-length': '200000' },
  })
  await expect(readFormWithFile(request, whole, most)).rejects.toMatchObject({
    code: 'upload.interrupted',
  })
})

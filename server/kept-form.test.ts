import { expect, test } from 'vitest'
import { readForm, visibleTexts } from './kept-form'
import { troublePage } from './trouble-page'

const boundary = 'b0undary'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const part = (name: string, value: string, file?: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${
    file ? `; filename="${file}"\r\ncontent-type: video/mp4` : ''
  }\r\n\r\n${value}\r\n`
const body = (...parts: string[]) => Buffer.from(`${parts.join('')}--${boundary}--\r\n`)

test('every text of a form is kept, machine fields included; files are missed', async () => {
  const form = await readForm(
    multipart,
    body(
      part('$ACTION_ID_1', ''),
      part('text', 'Two\r\nlines <b>'),
      part('video', 'bytes', 'a.mp4'),
    ),
  )
  expect(form).toEqual({
    enctype: 'multipart/form-data',
    fields: [
      { name: '$ACTION_ID_1', value: '' },
      { name: 'text', value: 'Two\r\nlines <b>' },
    ],
    hadFiles: true,
  })
})

test('an ordinary form is kept too, with names that repeat', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const form = await readForm(headers, Buffer.from('group=miner&topic=a&topic=b+c'))
  expect(form?.fields).toEqual([
    { name: 'group', value: 'miner' },
    { name: 'topic', value: 'a' },
    { name: 'topic', value: 'b c' },
  ])
})

test('what is no form is not kept', async () => {
  expect(await readForm({ 'content-type': 'application/json' }, Buffer.from('{}'))).toBeUndefined()
  expect(
    await readForm({ 'content-type': 'multipart/form-data' }, Buffer.from('x')),
  ).toBeUndefined()
})

test('the person sees their words again, never a secret, and nothing they wrote becomes markup', async () => {
  const form = await readForm(
    multipart,
    body(
      part('text', 'They <script>promised</script> water'),
      part('password', 'my pass word'),
      part('_nonce', 'a b c'),
    ),
  )
  expect(form && visibleTexts(form)).toEqual(['They <script>promised</script> water'])
  const page = troublePage({
    trouble: 'away',
    locale: 'sw',
    address: '/sw/dialogues/x?a="b"',
    requestId: 'ABC',
    nonce: 'MTIz',
    form,
  })
  expect(page).toContain('<html lang="sw">')
  expect(page).toContain('action="/sw/dialogues/x?a=&quot;b&quot;"')
  expect(page).toContain('Tuma tena')
  expect(page).not.toContain('<script')
})

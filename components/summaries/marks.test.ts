import { expect, test } from 'vitest'
import { marked } from './marks'

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return [start, start + words.length] as const
}

test('bold, italic and link go round what is selected, which stays selected', () => {
  const text = 'Show the path now'
  for (const [mark, expected] of [
    ['bold', 'Show **the path** now'],
    ['italic', 'Show *the path* now'],
    ['link', 'Show [the path](https://) now'],
  ] as const) {
    const result = marked(text, at(text, 'the path'), mark, 'sample')
    expect(result.text).toBe(expected)
    expect(result.text.slice(result.from, result.to)).toBe('the path')
  }
})

test('without a selection a sample is put and selected', () => {
  const result = marked('', [0, 0], 'bold', 'bold')
  expect(result).toEqual({ text: '**bold**', from: 2, to: 6 })
})

test('a list takes whole lines and an empty line before it; twice is once', () => {
  const text = 'Three things:\none\ntwo'
  const first = marked(text, at(text, 'one\ntwo'), 'list', 'item')
  expect(first.text).toBe('Three things:\n\n- one\n- two')
  const again = marked(first.text, at(first.text, '- one\n- two'), 'list', 'item')
  expect(again.text).toBe(first.text)
})

test('another line of a list follows without a gap', () => {
  const text = '- one\ntwo'
  expect(marked(text, at(text, 'two'), 'list', 'item').text).toBe('- one\n- two')
})

test('a heading stands on its own line', () => {
  expect(marked('Method\nText', [0, 6], 'heading', 'Heading').text).toBe('## Method\nText')
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Words } from '@/lib/contributions/shown'
import { ViewWords } from './view-words'

const words = (change: Partial<Words> = {}): Words => ({
  text: 'Njooni jioni.',
  language: 'sw',
  isGloss: false,
  spokenIn: null,
  translations: [{ language: 'en', text: 'Come in the evening.', isMachine: false }],
  ...change,
})
const shown = (change?: Partial<Words>, inOriginal = false) =>
  renderToStaticMarkup(<ViewWords words={words(change)} locale="en" inOriginal={inOriginal} />)
const original = '<blockquote lang="sw" dir="auto"'

test('in the reader’s language first, the original one tap away and marked with its language', () => {
  const html = shown()
  expect(html).toContain('<p lang="en" dir="auto" class="view-text">Come in the evening.</p>')
  expect(html.indexOf('<details')).toBeLessThan(html.indexOf(original))
  expect(html).toContain('Show the original (Swahili)')
})

test('whoever wants the original gets it first; the translation is a tap away', () => {
  const html = shown({}, true)
  expect(html.indexOf(original)).toBeLessThan(html.indexOf('<details'))
  expect(html).toContain('Read it in English')
})

test('without a translation the original stands there, and its language is said', () => {
  const html = shown({ translations: [] })
  expect(html).toContain(`${original} class="view-text">Njooni jioni.`)
  expect(html).toContain('In Swahili')
  expect(html).not.toContain('<details')
})

test('a machine’s work is labelled wherever it is read', () => {
  const translations = [{ language: 'en', text: 'Come in evening.', isMachine: true }]
  expect(shown({ translations })).toContain('Machine translation from Swahili, checked by a person')
  expect(shown({ translations }, true)).toContain('Machine translation')
  expect(shown()).not.toContain('Machine translation')
})

test('a gloss stands in no quotation, translated or not', () => {
  for (const html of [shown({ isGloss: true }), shown({ isGloss: true }, true)]) {
    expect(html).toContain('Summary of spoken words')
    expect(html).not.toContain('<blockquote')
  }
})

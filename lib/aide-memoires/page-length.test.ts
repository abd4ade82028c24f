import { expect, test } from 'vitest'
import { linesOf, linesOnPage } from './page-length'

test('nothing takes no line; a paragraph its lines and the space after it', () => {
  expect(linesOf('')).toBe(0)
  expect(linesOf(' \n\n ')).toBe(0)
  expect(linesOf('We met for four days.')).toBe(2)
  expect(linesOf('x'.repeat(200))).toBe(4)
  // Line ends inside a paragraph run on.
  expect(linesOf('one\ntwo\nthree')).toBe(2)
})

test('headings and items each begin anew', () => {
  expect(linesOf('## Agreed')).toBe(3)
  expect(linesOf('- one\n- two\n- three')).toBe(4)
  expect(linesOf('1. one\n2. two')).toBe(3)
})

test('about 260 words under three headings fit on the page, 700 don’t', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'agreed').join(' ')
  const page = (count: number) => `## What was agreed\n\n${words(count / 3)}\n\n`.repeat(3)
  expect(linesOf(page(258))).toBeLessThanOrEqual(linesOnPage)
  expect(linesOf(page(700))).toBeGreaterThan(linesOnPage)
})

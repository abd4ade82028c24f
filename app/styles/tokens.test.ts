import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The custom properties of the block that begins with `start`. */
function tokensAfter(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const light = tokensAfter(':root {')
const darkBySystem = tokensAfter(":root:not([data-theme='light'])")
const darkByChoice = tokensAfter(":root[data-theme='dark']")

/** WCAG 2.2 contrast ratio of two colours "#rrggbb", 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const texts = Object.keys(light).filter((name) => !['page', 'raised', 'line'].includes(name))

test('the measure is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('dark by the system and dark by choice are the same', () => {
  expect(Object.keys(darkBySystem)).toEqual(Object.keys(light))
  expect(darkByChoice).toEqual(darkBySystem)
})

for (const [look, tokens] of Object.entries({ light, dark: darkByChoice })) {
  test.each(texts)(`${look}: %s can be read on the page and on raised paper`, (name) => {
    const { page = '', raised = '', [name]: text = '' } = tokens
    expect(contrast(text, page)).toBeGreaterThanOrEqual(5)
    expect(contrast(text, raised)).toBeGreaterThanOrEqual(5)
  })

  test(`${look}: words on a filled button can be read`, () => {
    const { page = '', accent = '', danger = '', ink = '' } = tokens
    for (const fill of [accent, danger, ink]) {
      expect(contrast(page, fill)).toBeGreaterThanOrEqual(5)
    }
  })
}

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { linesThatFit, widthOf } from '@/lib/platform/drawn-text'
import { cardSize, socialCard } from './social-card'

const card = {
  title: 'Maji kwanza: Ɛfua na Ɔkwan ŋ <b> & "nukuu"',
  dialogue: 'Tarkwa, Ghana, 2016',
  groups: 'Miners, government',
  portal: 'Baraza',
}

test('the card is a PNG of the size that it says, small enough to be shared', async () => {
  const png = await socialCard(card)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize })
  expect(png.length).toBeLessThan(60_000)
})

test('other words, another picture; the same words, the same', async () => {
  expect((await socialCard({ ...card })).equals(await socialCard(card))).toBe(true)
  expect((await socialCard({ ...card, title: 'Other' })).equals(await socialCard(card))).toBe(false)
})

test('no letter of Twi or Ewe is a box', () => {
  const box = widthOf('\u{10ffff}', 1000, 'regular')
  const drawn = [...'ɛɔŋɖƒɣƐƆŊƉƑƔ'].map((letter) => widthOf(letter, 1000, 'regular'))
  expect(drawn).not.toContain(box)
})

test('what doesn’t fit is cut short, and no line is wider than its place', () => {
  const place = { width: 400, size: 40, weight: 'bold', lines: 2 } as const
  const lines = linesThatFit(`${'word '.repeat(40)}${'x'.repeat(200)}`, place)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(widthOf(line, 40, 'bold')).toBeLessThanOrEqual(400)
  expect(linesThatFit('x'.repeat(200), place)[0]).toMatch(/^x+…$/)
})

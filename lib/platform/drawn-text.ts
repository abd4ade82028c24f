import 'server-only'
import path from 'node:path'
import { openSync, type Font } from 'fontkit'

const fontFile = (name: string) =>
  path.join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf', name)

const files = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const
export type Weight = keyof typeof files

const fonts = new Map<Weight, Font>()

function fontOf(weight: Weight): Font {
  const font = fonts.get(weight) ?? openSync(fontFile(files[weight]))
  fonts.set(weight, font)
  return font
}

/** In the units of the drawing. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const font = fontOf(weight)
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm
}

/**
 * A line of text as SVG outlines. A picture made on a server must not depend on what fonts that server has, or the
 * letters of Twi and Ewe become boxes.
 */
export function textPath(
  text: string,
  {
    x,
    y,
    size,
    weight,
    fill,
  }: { x: number; y: number; size: number; weight: Weight; fill: string },
): string {
  const font = fontOf(weight)
  const { glyphs, positions } = font.layout(text)
  let at = 0
  const paths = glyphs.map((glyph, index) => {
    const place = positions[index]
    const moved = `<path transform="translate(${at + (place?.xOffset ?? 0)} ${place?.yOffset ?? 0})" d="${glyph.path.toSVG()}"/>`
    at += place?.xAdvance ?? 0
    return moved
  })
  const scale = size / font.unitsPerEm
  // Outlines of fonts count upwards, drawings downwards.
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

/** Lines that fit a width, the last one cut short where there are more words than lines. */
export function linesThatFit(
  text: string,
  { width, size, weight, lines }: { width: number; size: number; weight: Weight; lines: number },
): string[] {
  const fitted: string[] = []
  const fits = (line: string) => widthOf(line, size, weight) <= width
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = fitted.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) fitted[fitted.length - 1] = `${last} ${word}`
    else fitted.push(word)
  }
  if (fitted.length <= lines && fitted.every(fits)) return fitted
  return fitted.slice(0, lines).map((line, index) => {
    const isLast = index === lines - 1 && fitted.length > lines
    if (!isLast && fits(line)) return line
    let cut = [...line]
    while (cut.length > 1 && !fits(`${cut.join('')}…`)) cut = cut.slice(0, -1)
    return `${cut.join('').trimEnd()}…`
  })
}

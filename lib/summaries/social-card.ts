import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { linesThatFit, textPath } from '@/lib/platform/drawn-text'

/** What a link to a summary looks like where it is shared. Only what its page shows everybody. */
export type SocialCard = {
  title: string
  /** A line about the dialogue: its title, place and year. */
  dialogue: string
  /** "Heard: government, miners". */
  groups: string
  portal: string
}

export const cardSize = { width: 1200, height: 630 } as const

// Drawing takes some 50 ms; the key is the content, so that nothing old is ever given out.
const kept = new LRUCache<string, Buffer>({
  maxSize: 8_000_000,
  sizeCalculation: ({ length }) => length,
})

const [paper, ink, muted, accent] = ['#fbfaf7', '#1c2024', '#5a626b', '#0b6465']
const left = 80
const width = cardSize.width - 2 * left

/** As PNG. */
export async function socialCard(card: SocialCard): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(card)).digest('hex')
  const known = kept.get(key)
  if (known) return known
  const made = await sharp(Buffer.from(svgOf(card)))
    .png({ palette: true, colours: 32 })
    .toBuffer()
  kept.set(key, made)
  return made
}

function svgOf({ title, dialogue, groups, portal }: SocialCard): string {
  const size = title.length > 90 ? 46 : 58
  const titled = linesThatFit(title, { width, size, weight: 'bold', lines: 4 })
  const drawn = titled.map((line, index) =>
    textPath(line, { x: left, y: 190 + index * size * 1.3, size, weight: 'bold', fill: ink }),
  )
  const small = (text: string, y: number, size = 28) => {
    const [line = ''] = linesThatFit(text, { width, size, weight: 'regular', lines: 1 })
    return textPath(line, { x: left, y, size, weight: 'regular', fill: muted })
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<rect width="100%" height="12" fill="${ink}"/>`,
    textPath(portal, { x: left, y: 96, size: 30, weight: 'bold', fill: accent }),
    ...drawn,
    small(dialogue, 516),
    small(groups, 564),
    '</svg>',
  ].join('')
}

import 'server-only'
import { decoration, mm, pdfFonts, pdfOf, type Pdf, type PdfPart } from '@/lib/platform/pdf'
import type { Block, Run } from './blocks'
import { withNotes } from './notes'
import { drawTable } from './pdf-table'

const page = { width: mm(210), height: mm(297), left: mm(24), top: mm(22), bottom: mm(24) }
export const ink = '#1c2024'
const muted = '#5a626b'
const sizes = [10, 20, 14.5, 11.5, 10.5]

interface Paper {
  title: string
  /** BCP 47 */
  lang: string
  author: string
  at?: Date
  /** At the foot of each page, before its number. */
  foot: string
  /** Over the numbered addresses. */
  addresses: string
}

export type Place = { pdf: Pdf; left: number; width: number; strong?: boolean; size?: number }

/** The blocks as a PDF whose structure says what is heading, list, table, quotation and link, and in what language. */
export function taggedPdf(paper: Paper, blocks: readonly Block[]): Promise<Buffer> {
  const { title, lang, author, at } = paper
  return pdfOf({ title, lang, author, isKept: true, ...(at && { at }) }, (pdf) => {
    newPage(pdf)
    const whole = pdf.struct('Document', { lang })
    pdf.addStructure(whole)
    const place = { pdf, left: page.left, width: page.width - 2 * page.left }
    const { blocks: noted, addresses } = withNotes(blocks)
    for (const block of inOrder(noted)) drawBlock(whole, block, place)
    if (addresses.length > 0) {
      drawBlock(whole, { kind: 'heading', level: 2, runs: [{ text: paper.addresses }] }, place)
      const items = addresses.map((address): Block[] => [
        { kind: 'paragraph', runs: [{ text: address, href: address }] },
      ])
      drawBlock(whole, { kind: 'list', first: 1, items }, place)
    }
    whole.end()
    numberPages(pdf, paper.foot)
  })
}

/** No level of headings may be left out, or who listens looks for what is missing. */
function inOrder(blocks: readonly Block[]): Block[] {
  let last = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    last = Math.min(block.level, last + 1)
    return { ...block, level: last }
  })
}

export function drawBlock(parent: PdfPart, block: Block, place: Place): void {
  const { pdf, left } = place
  switch (block.kind) {
    case 'heading':
      return drawHeading(parent, block, place)
    case 'paragraph':
      space(pdf, 5)
      return drawLine(parent, 'P', block.runs, place)
    case 'quote': {
      const quote = child(parent, 'BlockQuote', place)
      const inset = { ...place, left: left + 14, width: place.width - 14 }
      for (const each of block.blocks) drawBlock(quote, each, inset)
      return quote.end()
    }
    case 'list': {
      const list = child(parent, 'L', place)
      block.items.forEach((item, index) => drawItem(list, block.first, index, item, place))
      return list.end()
    }
    case 'table':
      return drawTable(parent, block, place)
  }
}

function drawHeading(
  parent: PdfPart,
  { level, runs }: Extract<Block, { kind: 'heading' }>,
  place: Place,
): void {
  const { pdf } = place
  space(pdf, level === 1 ? 0 : level === 2 ? 18 : 11)
  // A heading stays with what it is the heading of.
  keepRoom(pdf, 70)
  if (level === 2) pdf.outline.addItem(runs.map(({ text }) => text).join(''))
  const size = sizes[Math.min(level, 4)] ?? 10
  drawLine(parent, `H${Math.min(level, 6)}`, runs, { ...place, strong: true, size })
}

function drawItem(
  list: PdfPart,
  first: number | null,
  index: number,
  blocks: readonly Block[],
  place: Place,
): void {
  const { pdf, left, width } = place
  const indent = 16
  space(pdf, 4)
  keepRoom(pdf, 30)
  const item = child(list, 'LI', place)
  const top = pdf.y
  const label = first === null ? '•' : `${first + index}.`
  item.add(
    pdf.struct('Lbl', {}, () => {
      styled(pdf, {}, place).text(label, left, top, { lineBreak: false })
    }),
  )
  pdf.y = top
  const body = child(item, 'LBody', place)
  const inset = { ...place, left: left + indent, width: width - indent }
  blocks.forEach((block, at) => {
    if (at === 0 && block.kind === 'paragraph') drawLine(body, 'P', block.runs, inset)
    else drawBlock(body, block, inset)
  })
  body.end()
  item.end()
}

/** One line of words that breaks where it must; a part of it that is a link or in another language is so for the ear too. */
export function drawLine(parent: PdfPart, kind: string, runs: readonly Run[], place: Place): void {
  const { pdf, left, width } = place
  const [first] = runs
  if (!first) return
  const lang = runs.every((each) => each.lang === first.lang) ? first.lang : undefined
  const part = pdf.struct(kind, lang ? { lang } : {})
  parent.add(part)
  pdf.x = left
  const pieces = runs.flatMap(piecesOf)
  pieces.forEach((run, index) => {
    const draw = () => {
      styled(pdf, run, place).text(run.text, {
        ...{ width, lineGap: 3, continued: index < pieces.length - 1 },
        ...{ link: run.href ?? null, underline: run.href !== undefined },
      })
    }
    const own = run.lang && run.lang !== lang ? { lang: run.lang } : {}
    if (run.href) part.add(pdf.struct('Link', own, draw))
    else if (own.lang) part.add(pdf.struct('Span', own, draw))
    else part.add(draw)
  })
  part.end()
}

/** A link and the number of its address, which isn't part of it. */
function piecesOf({ note, ...run }: Run): Run[] {
  if (note === undefined) return [run]
  const blank = / $/.test(run.text) ? ' ' : ''
  const { href: _href, lang: _lang, ...plain } = run
  return [
    { ...run, text: run.text.trimEnd() },
    { ...plain, text: ` [${note}]${blank}` },
  ]
}

export function styled(pdf: Pdf, run: { strong?: boolean }, { strong, size }: Place): Pdf {
  return pdf
    .font(strong || run.strong ? pdfFonts.bold : pdfFonts.regular)
    .fontSize(size ?? 10)
    .fillColor(ink)
}

export function child(parent: PdfPart, kind: string, { pdf }: Place): PdfPart {
  const part = pdf.struct(kind)
  parent.add(part)
  return part
}

/** Between two blocks; not at the top of a page. */
export function space(pdf: Pdf, points: number): void {
  if (pdf.y > page.top + 1) pdf.y += points
}

export function keepRoom(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.maxY()) newPage(pdf)
}

function newPage(pdf: Pdf): void {
  const { top, bottom, left } = page
  // Whatever isn't said here is as pdfkit likes it, not as on the page before.
  pdf.addPage({ size: 'A4', margins: { top, bottom, left, right: left } })
}

function numberPages(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index)
    // Else what stands below the margin begins a page of its own.
    pdf.page.margins.bottom = 0
    decoration(pdf, () => {
      const y = page.height - mm(15)
      pdf.font(pdfFonts.regular).fontSize(8).fillColor(muted)
      pdf.text(foot, page.left, y, {
        width: page.width - 2 * page.left - 60,
        height: 10,
        ellipsis: true,
      })
      pdf.text(`${index + 1} / ${count}`, page.width - page.left - 60, y, {
        width: 60,
        align: 'right',
      })
    })
  }
}

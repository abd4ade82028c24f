import 'server-only'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { now } from './clock'
import { escaped } from './markup'

export type Pdf = InstanceType<typeof PDFDocument>
/** A part of the document as a screen reader meets it; texts are added to it by `structParent`. */
export type PdfPart = ReturnType<Pdf['struct']>

const millimetre = 72 / 25.4
/** Points. */
export const mm = (count: number): number => count * millimetre

// The fonts that every PDF reader has know no ɛ, ɔ, ŋ, ɖ, ƒ, ɣ: DejaVu (free to embed) has them.
const fontFile = (name: string) =>
  path.join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf', name)

// Its types don't name this kind yet.
const accessible: object = { subset: 'PDF/UA' }

export const pdfFonts = { regular: 'regular', bold: 'bold' } as const

interface Options {
  title: string
  /** BCP 47, of the document; a part may have its own. */
  lang: string
  landscape?: boolean
  /** Who made it, for reference managers. */
  author?: string
  /** Pages are kept until the end, so that each can be told how many there are. */
  isKept?: boolean
  /** When what it says was made public; else now. */
  at?: Date
}

/**
 * A tagged PDF on A4 (PDF/UA: title, language, reading order), drawn by `draw` on pages that it adds itself.
 * Whatever is drawn belongs to a part, or is marked as `decoration`.
 */
export async function pdfOf(
  { title, lang, landscape = false, author, isKept = false, at }: Options,
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    displayTitle: true,
    lang,
    autoFirstPage: false,
    bufferPages: isKept,
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin: 0,
    font: fontFile('DejaVuSans.ttf'),
    info: {
      ...{ Title: title, Creator: 'Baraza', Producer: 'Baraza', CreationDate: at ?? now() },
      ...(author && { Author: author }),
    },
  })
  escapeMetadata(pdf)
  pdf.registerFont(pdfFonts.regular, fontFile('DejaVuSans.ttf'))
  pdf.registerFont(pdfFonts.bold, fontFile('DejaVuSans-Bold.ttf'))
  const parts: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  draw(pdf)
  pdf.end()
  await done
  return Buffer.concat(parts)
}

interface WithMetadata {
  info: Record<string, unknown>
  /** Writes what is known of the document as XML. */
  _addInfo(): void
}

/** pdfkit puts titles and names into the document's XML as they are: a "&" would spoil it, a "<" add to it. */
function escapeMetadata(pdf: Pdf): void {
  const inner = pdf as unknown as WithMetadata
  const add = inner._addInfo.bind(pdf)
  inner._addInfo = () => {
    const { info } = inner
    inner.info = Object.fromEntries(
      Object.entries(info).map(([name, value]) => [
        name,
        typeof value === 'string' ? asXml(value) : value,
      ]),
    )
    add()
    inner.info = info
  }
}

/** Without what XML can’t hold, escaped or not. */
const asXml = (text: string): string =>
  escaped(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' '))

/** A part of its own, with pages of its own where `draw` adds them. */
export function partOf(
  pdf: Pdf,
  kind: string,
  options: { lang?: string; alt?: string } = {},
): PdfPart {
  const part = pdf.struct(kind, options)
  pdf.addStructure(part)
  return part
}

/** Lines and marks that say nothing: skipped by whoever listens. */
export function decoration(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** The largest size, in points, at which a text stays on one line of `width`; never smaller than `least`. */
export function sizeThatFits(
  pdf: Pdf,
  text: string,
  width: number,
  most: number,
  least: number,
): number {
  for (let size = most; size > least; size -= 0.5)
    if (pdf.fontSize(size).widthOfString(text) <= width) return size
  return least
}

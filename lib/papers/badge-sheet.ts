import 'server-only'
import QRCode from 'qrcode'
import { decoration, mm, partOf, pdfFonts, pdfOf, sizeThatFits, type Pdf } from '@/lib/platform/pdf'

export type Badge = { name: string; group: string | null; code: string }

/** How many badges stand on one sheet of A4. */
const perSheet = { 8: { rows: 4, height: 66 }, 10: { rows: 5, height: 54 } } as const
export type PerSheet = keyof typeof perSheet

type Words = { title: string; lang: string; event: { text: string; lang: string }; qr: string }

const badgeWidth = 90
const gap = 2

/** Sheets of badges with marks to cut along. A badge holds a name, a group and a code, and nothing else. */
export function badgesPdf(words: Words, badges: readonly Badge[], per: PerSheet): Promise<Buffer> {
  const { rows, height } = perSheet[per]
  const left = (210 - 2 * badgeWidth - gap) / 2
  const top = (297 - rows * height - (rows - 1) * gap) / 2
  return pdfOf(words, (pdf) => {
    badges.forEach((badge, index) => {
      const onSheet = index % per
      if (onSheet === 0) pdf.addPage()
      const x = mm(left + (onSheet % 2) * (badgeWidth + gap))
      const y = mm(top + Math.floor(onSheet / 2) * (height + gap))
      drawBadge(pdf, badge, words, { x, y, width: mm(badgeWidth), height: mm(height) })
    })
  })
}

type Box = { x: number; y: number; width: number; height: number }

function drawBadge(pdf: Pdf, { name, group, code }: Badge, words: Words, box: Box): void {
  cutMarks(pdf, box)
  const part = partOf(pdf, 'Sect')
  const pad = mm(5)
  const qr = mm(23)
  const width = box.width - 2 * pad
  const x = box.x + pad
  const text = (value: string, font: string, size: number, y: number, room = width) =>
    pdf
      .font(font)
      .fontSize(size)
      .fillColor('#000000')
      .text(value, x, y, {
        ...{ width: room, height: size * 2.6, ellipsis: true, structParent: part },
      })
  text(words.event.text, pdfFonts.regular, 8, box.y + pad)
  pdf.font(pdfFonts.bold)
  const size = sizeThatFits(pdf, name, width, 22, 13)
  text(name, pdfFonts.bold, size, box.y + mm(14))
  if (group !== null) text(group, pdfFonts.regular, 12, pdf.y + mm(1.5))
  const foot = box.y + box.height - pad
  text(code, pdfFonts.bold, 11, foot - 13, width - qr - mm(2))
  const figure = pdf.struct('Figure', { alt: words.qr }, () =>
    drawCode(pdf, code, { x: box.x + box.width - pad - qr, y: foot - qr, size: qr }),
  )
  part.add(figure)
  part.end()
}

/** Squares of its own, no picture: sharp at any size and read by any printer. */
function drawCode(pdf: Pdf, code: string, at: { x: number; y: number; size: number }): void {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
  const cell = at.size / modules.size
  modules.data.forEach((isDark, index) => {
    if (!isDark) return
    const [row, column] = [Math.floor(index / modules.size), index % modules.size]
    // A hair wider than a cell, so that no light line stands between two.
    pdf.rect(at.x + column * cell, at.y + row * cell, cell + 0.05, cell + 0.05)
  })
  pdf.fill('#000000')
}

/** Short lines outside each corner. */
function cutMarks(pdf: Pdf, { x, y, width, height }: Box): void {
  const length = mm(3)
  decoration(pdf, () => {
    for (const [cornerX, outwards] of [
      [x, -1],
      [x + width, 1],
    ] as const) {
      for (const [cornerY, beyond] of [
        [y, -1],
        [y + height, 1],
      ] as const) {
        pdf
          .moveTo(cornerX + outwards * mm(0.5), cornerY)
          .lineTo(cornerX + outwards * length, cornerY)
        pdf.moveTo(cornerX, cornerY + beyond * mm(0.5)).lineTo(cornerX, cornerY + beyond * length)
      }
    }
    pdf.lineWidth(0.4).stroke('#777777')
  })
}

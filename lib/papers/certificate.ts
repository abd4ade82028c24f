import 'server-only'
import { decoration, mm, partOf, pdfFonts, pdfOf, sizeThatFits, type Pdf } from '@/lib/platform/pdf'

/** One certificate, in words that are finished already. */
export type Certificate = {
  /** BCP 47 */
  lang: string
  title: string
  says: string
  name: string
  came: string
  event: { text: string; lang: string }
  /** Place and dates of the event. */
  where: string
  /** "On these days:" and the days. */
  daysLabel: string
  days: string[]
  signature: string
  date: string
  /** Where it can be asked whether it is true. */
  foot: string
}

const page = { width: mm(210), height: mm(297), margin: mm(28) }
const ink = '#1c2024'
const muted = '#5a626b'

/** One page a person; nothing on it but that they came, and when. */
export function certificatesPdf(
  document: { title: string; lang: string },
  certificates: readonly Certificate[],
): Promise<Buffer> {
  return pdfOf(document, (pdf) => {
    for (const each of certificates) draw(pdf, each)
  })
}

function draw(pdf: Pdf, certificate: Certificate): void {
  pdf.addPage()
  const part = partOf(pdf, 'Sect', { lang: certificate.lang })
  const width = page.width - 2 * page.margin
  const line = (
    text: string,
    size: number,
    { type = 'P', bold = false, color = ink, gap = 0 }: LineLook = {},
  ) => {
    pdf
      .font(bold ? pdfFonts.bold : pdfFonts.regular)
      .fontSize(size)
      .fillColor(color)
      .text(text, page.margin, pdf.y + mm(gap), {
        ...{ width, align: 'left', lineGap: 3, structParent: part, structType: type },
      })
  }
  decoration(pdf, () => {
    pdf.rect(mm(12), mm(12), page.width - mm(24), page.height - mm(24)).lineWidth(0.6)
    pdf.stroke('#a7a39a')
  })
  pdf.y = mm(46)
  line(certificate.title, 13, { type: 'H1', color: muted })
  line(certificate.says, 12, { gap: 16 })
  pdf.font(pdfFonts.bold)
  line(certificate.name, sizeThatFits(pdf, certificate.name, width, 30, 16), { bold: true, gap: 3 })
  line(certificate.came, 12, { gap: 6 })
  line(certificate.event.text, 18, { bold: true, gap: 3 })
  line(certificate.where, 12, { gap: 2 })
  line(certificate.daysLabel, 12, { gap: 10 })
  for (const day of certificate.days.slice(0, 20)) line(day, 12, { gap: 1 })
  const signAt = page.height - mm(62)
  decoration(pdf, () => {
    for (const x of [page.margin, page.margin + width / 2 + mm(4)])
      pdf.moveTo(x, signAt).lineTo(x + width / 2 - mm(8), signAt)
    pdf.lineWidth(0.6).stroke(ink)
  })
  const under = (text: string, x: number) =>
    pdf
      .font(pdfFonts.regular)
      .fontSize(10)
      .fillColor(muted)
      .text(text, x, signAt + mm(2), { width: width / 2 - mm(8), structParent: part })
  under(certificate.date, page.margin)
  under(certificate.signature, page.margin + width / 2 + mm(4))
  pdf.y = page.height - mm(28)
  line(certificate.foot, 9, { color: muted })
  part.end()
}

type LineLook = { type?: string; bold?: boolean; color?: string; gap?: number }

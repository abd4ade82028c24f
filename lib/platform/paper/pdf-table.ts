import 'server-only'
import type { PdfPart } from '@/lib/platform/pdf'
import { decoration } from '@/lib/platform/pdf'
import type { Block, Run } from './blocks'
import { child, drawLine, keepRoom, space, styled, type Place } from './tagged-pdf'

type Table = Extract<Block, { kind: 'table' }>

const padding = 4
const size = 8.5

/** A grid whose first column names the rows; a row is never torn in two. */
export function drawTable(parent: PdfPart, table: Table, place: Place): void {
  const { pdf, left, width } = place
  space(pdf, 8)
  const part = child(parent, 'Table', place)
  if (table.caption.length > 0) {
    keepRoom(pdf, 60)
    drawLine(part, 'Caption', table.caption, { ...place, strong: true })
  }
  const widths = columnWidths(table, width)
  const row = (cells: readonly Run[][], isHead: boolean) => {
    const height = Math.max(
      ...cells.map((cell, index) => heightOf(place, cell, widths[index] ?? 0, isHead)),
    )
    keepRoom(pdf, height)
    const top = pdf.y
    const tr = child(part, 'TR', place)
    let x = left
    cells.forEach((cell, index) => {
      const columnWidth = widths[index] ?? 0
      const isName = isHead || index === 0
      // Its types don't name this option yet.
      const named: { lang?: string; scope: string } = { scope: isHead ? 'Column' : 'Row' }
      const td = isName ? pdf.struct('TH', named) : pdf.struct('TD')
      tr.add(td)
      pdf.y = top + padding
      const inset = { pdf, size, left: x + padding, width: columnWidth - 2 * padding }
      drawLine(td, 'P', cell, { ...inset, strong: isName })
      td.end()
      x += columnWidth
    })
    tr.end()
    pdf.y = top + height
    decoration(pdf, () => {
      pdf
        .moveTo(left, pdf.y)
        .lineTo(left + width, pdf.y)
        .lineWidth(0.5)
        .stroke('#dedad1')
    })
  }
  if (table.head.length > 0) row(table.head, true)
  for (const cells of table.rows) row(cells, false)
  part.end()
  pdf.x = left
  space(pdf, 4)
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** The column of names is as wide as two others. */
function columnWidths({ head, rows }: Table, width: number): number[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length), 1)
  const shares = Array.from({ length: count }, (_, index) => (index === 0 && count > 2 ? 2 : 1))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / whole) * width)
}

function heightOf(place: Place, cell: readonly Run[], width: number, isHead: boolean): number {
  const pdf = styled(place.pdf, {}, { ...place, size, strong: isHead })
  return (
    pdf.heightOfString(textOf(cell) || ' ', { width: width - 2 * padding, lineGap: 3 }) +
    2 * padding
  )
}

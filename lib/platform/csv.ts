import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null | undefined

/**
 * A table as CSV that Excel, LibreOffice and Numbers open as they should: UTF-8 with a byte order mark, CRLF between
 * rows, quotes where they are needed. A cell that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection); the first row is the heading.
 */
export function csvOf(rows: CsvCell[][]): string {
  const guarded = rows.map((row) => row.map(harmless))
  return stringify(guarded, { bom: true, record_delimiter: '\r\n', quoted_match: /['\t\r\n]/ })
}

// Where a comma stands in numbers, Excel splits cells at semicolons, quoted or not, and a part may be a formula.
const FORMULA_INSIDE = /([;\t]\s*)(?=[=+@\uFF1D\uFF0B\uFF20]|[-\uFF0D][\w(.])/g

/** What a spreadsheet begins a formula with: full-width forms count too, for Excel folds them on opening. */
const FORMULA = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

function harmless(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  // A number is ours and never a formula: -3 stays a number that can be added up.
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = cell.replace(/\0/g, '')
  const inside = text.replace(FORMULA_INSIDE, "$1'")
  return FORMULA.test(inside) ? `'${inside}` : inside
}

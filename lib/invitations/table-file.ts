import Papa from 'papaparse'
import { decode, unreadable, type Encoding } from './decode'

export type Separator = ',' | ';' | '\t'

export type FileRow = {
  /** As a spreadsheet counts: the heading is row 1. */
  number: number
  cells: string[]
  /** A quotation mark that never ends swallows what follows: said of the row in which it stands. */
  isBroken: boolean
}

export type TableFile = {
  encoding: Encoding
  separator: Separator
  header: string[]
  rows: FileRow[]
}

/** Bytes. 5,000 rows of 200 letters in UTF-16 are two million. */
export const fileLimits = { bytes: 4_000_000, rows: 5_000, columns: 40 }

export const isUnreadable = (row: FileRow) => row.cells.some((cell) => cell.includes(unreadable))

/** A file of rows as it was sent, whatever program wrote it. Empty rows are left out but counted. */
export function readTable(bytes: Uint8Array): TableFile {
  const { encoding, text } = decode(bytes)
  // Excel says in a first line of its own what separates the columns.
  const [hint = '', declared] = /^"?sep=([,;\t])"?\r?\n/i.exec(text) ?? []
  const body = text.slice(hint.length)
  const delimiter = declared ?? guessedSeparator(body)
  const { data, meta, errors } = Papa.parse<string[]>(body, { delimiter })
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
  )
  const first = hint === '' ? 1 : 2
  const [header = [], ...rows] = data
    .map((cells, index) => ({
      number: index + first,
      cells: cells.slice(0, fileLimits.columns),
      isBroken: broken.has(index),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return {
    encoding,
    separator: separatorOf(meta.delimiter),
    header: 'cells' in header ? header.cells.map((cell) => cell.trim()) : [],
    rows,
  }
}

function separatorOf(found: string): Separator {
  return found === ';' || found === '\t' ? found : ','
}

/** From its first rows: empty ones would make two columns look like one. */
function guessedSeparator(body: string): string {
  const { meta } = Papa.parse(body, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
    preview: 50,
  })
  return meta.delimiter
}

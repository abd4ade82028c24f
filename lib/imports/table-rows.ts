import type { ImportKind, StakeholderGroup } from '@/generated/prisma/enums'
import { plainWord } from '@/lib/invitations/columns'
import { isUnreadable, type FileRow, type TableFile } from '@/lib/invitations/table-file'
import { groupCalled } from '@/lib/invitations/words-of-file'
import { languageCalled } from '@/lib/platform/languages'
import type { Columns, Field } from './columns'
import { dayBy, guessedOrder, writtenDay, type DayOrder } from './day-order'
import { readRow, type ReadFile, type ReadRow } from './read-row'
import type { LeftOut, Problem } from './schema'

type Setting = {
  kind: ImportKind
  columns: Columns
  /** Groups that the dialogue expects. */
  groups: readonly StakeholderGroup[]
  /** Null: guessed from the file. */
  dayOrder: DayOrder | null
  today: string
}

/** The rows of a table: messages as a gateway exports them, forms typed from paper, or glosses of voice notes. */
export function readTableRows(table: TableFile, setting: Setting): ReadFile {
  const { columns, today } = setting
  const written = table.rows.flatMap((row) => writtenDay(cellIn(row, columns, 'day')) ?? [])
  const dayOrder = setting.dayOrder ?? guessedOrder(written, today)
  const leftOut: Partial<Record<LeftOut, number>> = {}
  const rows: ReadRow[] = []
  const numbers = new Set<number>()
  for (const row of table.rows) {
    const found = rowOf(row, { ...setting, dayOrder })
    if (typeof found === 'string') {
      leftOut[found] = (leftOut[found] ?? 0) + 1
      continue
    }
    // Two papers of one number: the second is told by its line, beyond all papers.
    const number = numbers.has(found.number) ? beyond(numbers, row.number) : found.number
    numbers.add(number)
    rows.push({ ...found, number })
  }
  return { rows, leftOut, dayOrder }
}

function beyond(numbers: ReadonlySet<number>, line: number): number {
  let number = line
  while (numbers.has(number)) number += 100_000
  return number
}

function cellIn(row: FileRow, columns: Columns, field: Field): string {
  const column = columns[field]
  // Spreadsheets of people who know of "+" being a formula put an apostrophe before it.
  return column === undefined ? '' : (row.cells[column] ?? '').replace(/^'(?=[+=@-])/, '').trim()
}

const outgoing =
  /^(out|outgoing|outbound|sent|mt|o|2|envoye|sortant|imetumwa|delivered|queued|failed|wired|errored)\b/

function rowOf(row: FileRow, setting: Setting): ReadRow | LeftOut {
  const { columns, groups, today } = setting
  const cell = (field: Field) => cellIn(row, columns, field)
  if (outgoing.test(plainWord(cell('direction')))) return 'outgoing'
  const text = cell('text').replace(/\r\n?/g, '\n')
  const sound = cell('sound') || null
  if (text === '' && sound === null) return 'empty'
  const found: Problem[] = []
  if (isUnreadable(row)) found.push('unreadable')
  if (row.isBroken) found.push('quotes')
  const group = groupIn(cell('group'), groups, found)
  return readRow({
    number: numberIn(cell('number')) ?? row.number,
    text,
    sender: {
      name: cell('name') || null,
      // "tel:+233205550107", "whatsapp:233…": as RapidPro writes it.
      phone: cell('phone').replace(/^[a-z]+:/i, '') || null,
      card: cell('card') || null,
    },
    saidOn: dayIn(cell('day'), setting.dayOrder, today, found),
    language: languageIn(cell('language'), found),
    isGloss: setting.kind === 'voice' || saysGloss(cell('gloss')),
    group,
    sound,
    isReadBack: saysYes(cell('readBack')),
    earshot: earshotIn(cell('earshot')),
    problems: found,
  })
}

const numberIn = (cell: string) =>
  /^\d{1,6}$/.test(cell) && Number(cell) > 0 ? Number(cell) : null

function groupIn(cell: string, groups: readonly StakeholderGroup[], found: Problem[]) {
  if (cell === '') return null
  const group = groupCalled(cell)
  if (group && groups.includes(group)) return group
  found.push('groupUnknown')
  return null
}

function dayIn(cell: string, order: DayOrder | null, today: string, found: Problem[]) {
  if (cell === '') return null
  const written = writtenDay(cell)
  const day =
    written && ('day' in written || written.beginsWithYear || order)
      ? dayBy(written, order ?? 'ymd')
      : null
  if (day === null) found.push('dayUnclear')
  else if (day > today) found.push('dayToCome')
  return day
}

function languageIn(cell: string, found: Problem[]) {
  if (cell === '') return null
  const language = languageCalled(cell)
  if (language === null) found.push('languageUnknown')
  return language
}

const yes = ['yes', 'y', 'x', '1', 'true', 'oui', 'o', 'vrai', 'ndiyo', 'ndio', 'n diyo']
const saysYes = (cell: string) => yes.includes(plainWord(cell))

/** "gloss", "summary", or yes under a heading that asks for one; "verbatim" is none. */
const saysGloss = (cell: string) =>
  saysYes(cell) || ['gloss', 'summary', 'resume', 'glose', 'muhtasari'].includes(plainWord(cell))

const whoListened = {
  nobody: [
    'nobody',
    'no one',
    'none',
    'alone',
    'personne',
    'seul',
    'seule',
    'hakuna',
    'hakuna mtu',
  ],
  peers: ['peers', 'own group', 'colleagues', 'pairs', 'collegues', 'wenzake', 'kundi lake'],
  others: ['others', 'other people', 'autres', 'd autres', 'wengine', 'watu wengine'],
} as const

function earshotIn(cell: string): ReadRow['earshot'] {
  const plain = plainWord(cell)
  const found = Object.entries(whoListened).find(([, words]) =>
    words.some((word) => word === plain),
  )
  return (found?.[0] as ReadRow['earshot']) ?? null
}

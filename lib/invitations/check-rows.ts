import { DateTime } from 'luxon'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { emailAddress, personName } from '@/lib/accounts/schema'
import type { Locale } from '@/lib/platform/i18n'
import { readPhone } from '@/lib/registrations/contact'
import { isUnreadable, type FileRow } from './table-file'
import type { Field, Mapping } from './columns'
import { sameness } from './sameness'
import { groupCalled, languageCalled } from './words-of-file'
import { limits } from './schema'

/** A row that can be invited as it stands. */
export type ReadyRow = {
  number: number
  name: string
  group: StakeholderGroup
  address: string | null
  phone: string | null
  organisationName: string | null
  roleTitle: string | null
  language: Locale
  /** A day; the event's zone makes a moment of it. */
  answerBy: Date | null
  /** Cells that a spreadsheet would have run as a formula: kept as text, with an apostrophe before them. */
  neutralised: Field[]
}

export const problems = [
  'unreadable',
  'quotes',
  'nameMissing',
  'tooLong',
  'email',
  'phone',
  'groupMissing',
  'groupUnknown',
  'language',
  'date',
  'datePast',
  'dateLate',
  'twiceInFile',
  'invitedAlready',
] as const
export type Problem = (typeof problems)[number]

export type RefusedRow = {
  number: number
  /** Empty where it has none; never a contact. */
  name: string
  says: { problem: Problem; field: Field | null; otherRow?: number }[]
}

export type Setting = {
  mapping: Mapping
  /** For rows without their own. */
  group: StakeholderGroup | null
  language: Locale
  /** Groups that the dialogue expects. */
  groups: readonly StakeholderGroup[]
  /** Where phone numbers without a country's code are from: ISO 3166-1 alpha-2. */
  country: string | null
  today: Date
  lastDay: Date
  /** `sameness` of everybody who was invited before. */
  invited: ReadonlySet<string>
}

/** Sorts the rows of a file into those that can be invited and those that can't, each with every reason. */
export function checkRows(rows: readonly FileRow[], setting: Setting) {
  const ready: ReadyRow[] = []
  const refused: RefusedRow[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const { person, says } = checkRow(row, setting)
    const keys = person.name === '' ? [] : sameness(person)
    const otherRow = keys.flatMap((key) => seen.get(key) ?? [])[0]
    if (otherRow !== undefined) says.push({ problem: 'twiceInFile', field: null, otherRow })
    else if (keys.some((key) => setting.invited.has(key)))
      says.push({ problem: 'invitedAlready', field: null })
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.number)
    if (says.length > 0) refused.push({ number: row.number, name: person.name, says })
    else if (person.group) ready.push({ ...person, group: person.group })
  }
  return { ready, refused }
}

type Person = Omit<ReadyRow, 'group'> & { group: StakeholderGroup | null }

function checkRow(row: FileRow, setting: Setting) {
  const says: RefusedRow['says'] = []
  const say = (problem: Problem, field: Field | null) => says.push({ problem, field })
  const neutralised: Field[] = []
  const cell = (field: Field) => {
    const column = setting.mapping[field]
    return column === undefined ? '' : (row.cells[column] ?? '')
  }
  const words = (field: 'name' | 'organisation' | 'roleTitle', limit: number) => {
    const { text, isChanged } = asText(cell(field))
    if (isChanged) neutralised.push(field)
    if (text.length > limit) say('tooLong', field)
    return text.slice(0, limit)
  }
  if (isUnreadable(row)) say('unreadable', null)
  if (row.isBroken) say('quotes', null)
  const name = words('name', limits.name)
  if (!personName.safeParse(name).success) say('nameMissing', 'name')
  const person: Person = {
    number: row.number,
    name,
    group: groupIn(cell('group'), setting, say),
    address: emailIn(cell('email'), say),
    phone: phoneIn(cell('phone'), setting.country, say),
    organisationName: words('organisation', limits.organisation) || null,
    roleTitle: words('roleTitle', limits.roleTitle) || null,
    language: languageIn(cell('language'), setting.language, say),
    answerBy: dayIn(cell('answerBy'), setting, say),
    neutralised,
  }
  return { person, says }
}

type Say = (problem: Problem, field: Field) => void

// With what spreadsheets begin a formula (https://owasp.org/www-community/attacks/CSV_Injection), full-width signs too.
const formula = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/
// Control characters, line ends, and marks that turn the writing direction round.
const invisible = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** Words of a cell, with nothing in them that a program could run or a header could break at. */
export function asText(cell: string): { text: string; isChanged: boolean } {
  const text = cell.replace(invisible, ' ').replace(/\s+/g, ' ').trim()
  const isChanged = text !== '' && formula.test(cell)
  return { text: isChanged ? `'${text}` : text, isChanged }
}

function emailIn(cell: string, say: Say): string | null {
  const typed = cell.trim()
  if (typed === '') return null
  const parsed = emailAddress.safeParse(typed)
  if (parsed.success && !formula.test(parsed.data)) return parsed.data
  say('email', 'email')
  return null
}

function phoneIn(cell: string, country: string | null, say: Say): string | null {
  const typed = cell.trim()
  if (typed === '') return null
  // Spreadsheets of people who know of "+" being a formula put an apostrophe before it.
  const bare = typed.replace(/^'/, '')
  const number = /^\+?[\d\s().\-/]{5,30}$/.test(bare) ? readPhone(bare, country) : null
  if (number === null) say('phone', 'phone')
  return number
}

function groupIn(cell: string, { group, groups }: Setting, say: Say): StakeholderGroup | null {
  if (cell.trim() === '') {
    if (group === null) say('groupMissing', 'group')
    return group
  }
  const called = groupCalled(cell)
  if (called && groups.includes(called)) return called
  say('groupUnknown', 'group')
  return null
}

function languageIn(cell: string, usual: Locale, say: Say): Locale {
  if (cell.trim() === '') return usual
  const called = languageCalled(cell)
  if (called === null) say('language', 'language')
  return called ?? usual
}

const dayFormats = ['yyyy-MM-dd', 'd/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'yyyy/M/d']

function dayIn(cell: string, { today, lastDay }: Setting, say: Say): Date | null {
  const typed = cell.trim()
  if (typed === '') return null
  const day = dayFormats
    .map((format) => DateTime.fromFormat(typed, format, { zone: 'utc' }))
    .find(({ isValid }) => isValid)
    ?.toJSDate()
  if (!day) say('date', 'answerBy')
  else if (day < today) say('datePast', 'answerBy')
  else if (day > lastDay) say('dateLate', 'answerBy')
  return day ?? null
}

import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { DayOrder } from './day-order'
import type { LeftOut, Problem } from './schema'

/** Under what a message came. Sealed as soon as it is stored. */
export type Sender = {
  /** As the file has it: a saved name, or what somebody wrote on the form. */
  name: string | null
  /** Not read yet: with or without a country's code. */
  phone: string | null
  card: string | null
}

export const nobody: Sender = { name: null, phone: null, card: null }

/** One message, form or voice note as a file holds it. Nothing in it is decided. */
export type ReadRow = {
  /** The line of the file, from 1; or the number on the paper. */
  number: number
  text: string
  sender: Sender
  /** "2026-01-31" */
  saidOn: string | null
  language: string | null
  isGloss: boolean
  group: StakeholderGroup | null
  /** The name of a sound that came with it. */
  sound: string | null
  isReadBack: boolean
  earshot: 'nobody' | 'peers' | 'others' | null
  problems: Problem[]
}

export type ReadFile = {
  rows: ReadRow[]
  /** What holds nobody's words, counted by why. */
  leftOut: Partial<Record<LeftOut, number>>
  /** Null: it fits two orders, and somebody must say. */
  dayOrder: DayOrder | null
}

export function readRow(row: Pick<ReadRow, 'number' | 'text'> & Partial<ReadRow>): ReadRow {
  return {
    ...{ sender: nobody, saidOn: null, language: null, isGloss: false, group: null, sound: null },
    ...{ isReadBack: false, earshot: null, problems: [] },
    ...row,
  }
}

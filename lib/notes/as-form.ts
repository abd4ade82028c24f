import type { Prisma } from '@/lib/platform/db'
import { storedSheet, type Sheet } from './schema'

/** A note as its form sends it: what two editors compare. */
export function noteAsForm({ language, text }: { language: string; text: string }) {
  return { language, text }
}

export function sheetAsForm(note: { language: string; sheet: Prisma.JsonValue }) {
  return { language: note.language, sheet: sheetOf(note.sheet) }
}

const empty: Sheet = { table: 1, people: {}, heard: '', agreed: '', differed: '', next: '' }

export function sheetOf(stored: Prisma.JsonValue): Sheet {
  return storedSheet.safeParse(stored).data ?? empty
}

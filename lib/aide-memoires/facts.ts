import 'server-only'
import { isBlank, translatedStored, type Translated } from '@/lib/platform/translated'
import { linesOf, linesOnPage } from './page-length'
import type { AboutAideMemoire } from './policy'

export type StoredAideMemoire = {
  text: unknown
  changedById: string | null
  releasedById: string | null
  publishedAt: Date | null
  withdrawnAt: Date | null
} | null

/** What the rules ask about it; before anybody has written a word, nothing is true of it. */
export function aideMemoireFacts(row: StoredAideMemoire): AboutAideMemoire['aideMemoire'] {
  return {
    isPublished: isOut(row),
    isWithdrawn: row !== null && row.publishedAt !== null && row.withdrawnAt !== null,
    writtenById: row?.changedById ?? null,
    releasedById: row?.releasedById ?? null,
  }
}

/** Stands at its public address. */
export function isOut(
  row: Pick<NonNullable<StoredAideMemoire>, 'publishedAt' | 'withdrawnAt'> | null,
) {
  return row !== null && row.publishedAt !== null && row.withdrawnAt === null
}

export function textOf(row: StoredAideMemoire): Translated | null {
  const text = translatedStored.nullable().parse(row?.text ?? null)
  return isBlank(text) ? null : text
}

/** The languages in which the text takes more than its page. */
export function tooLongIn(text: Translated): string[] {
  return Object.entries(text.texts).flatMap(([tag, words]) =>
    linesOf(words) > linesOnPage ? [tag] : [],
  )
}

/** In the shape of its form. */
export function asForm(text: Translated | null) {
  return { text: text ?? { language: '', texts: {} } }
}

import { createHash } from 'node:crypto'
import type { Prisma } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import type { AboutSpokenBrief } from './policy'

export const spokenSelect = {
  id: true,
  language: true,
  ofText: true,
  storageKey: true,
  contentType: true,
  bytes: true,
  sha256: true,
  seconds: true,
  recordedById: true,
  consentById: true,
  editingById: true,
} as const satisfies Prisma.SpokenBriefSelect

export type SpokenRow = Prisma.SpokenBriefGetPayload<{ select: typeof spokenSelect }>

/** The mark of a text as it is read aloud. */
export const markOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Does it still say what is written? */
export const isOfThisText = ({ language, ofText }: SpokenRow, brief: Translated): boolean =>
  ofText === markOfText(brief.texts[language] ?? '')

export function spokenFacts(
  row: SpokenRow,
  { brief, isPublished }: { brief: Translated; isPublished: boolean },
): AboutSpokenBrief['spokenBrief'] {
  const { consentById: consent, editingById: editing } = row
  const isReleased = consent !== null && editing !== null && consent !== editing
  return {
    isOut: isPublished && isReleased && isOfThisText(row, brief),
    recordedById: row.recordedById,
    releasedBy: { consent, editing },
  }
}

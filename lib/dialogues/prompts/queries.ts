import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { storedWords, storedWordsOrNull } from '../content'
import { workedDialogue, type WorkedDialogue } from '../managing/queries'

export type EditablePrompt = {
  id: string
  question: Translated
  guidance: Translated | null
  isClosed: boolean
  /** Views under it, whatever their state: while there are any, it stays. */
  isAnswered: boolean
}

/** The questions of a dialogue, to be changed. */
export async function promptsForEditing(
  actor: Actor,
  slug: string,
): Promise<WorkedDialogue & { prompts: EditablePrompt[] }> {
  const worked = await workedDialogue(actor, slug, 'dialogue.edit')
  const rows = await db().prompt.findMany({
    where: { dialogueId: worked.dialogue.id },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      question: true,
      guidance: true,
      closedAt: true,
      contributions: { select: { id: true }, take: 1 },
    },
  })
  return {
    ...worked,
    prompts: rows.map((row) => ({
      id: row.id,
      question: storedWords.parse(row.question),
      guidance: storedWordsOrNull.parse(row.guidance),
      isClosed: row.closedAt !== null,
      isAnswered: row.contributions.length > 0,
    })),
  }
}

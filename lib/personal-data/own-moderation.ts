import 'server-only'
import { db } from '@/lib/platform/db'

export type MyModeration = {
  reports: { dialogue: string; view: string; on: Date; text: string | null }[]
  appeals: { dialogue: string; view: string; on: Date; text: string; answer: string | null }[]
}

const inDialogue = { select: { publicId: true, dialogue: { select: { slug: true } } } } as const

/** What somebody asked to have looked at, and what they wrote against decisions about their own views. */
export async function moderationOf(personId: string): Promise<MyModeration> {
  const inOrder = { orderBy: [{ createdOn: 'asc' as const }, { id: 'asc' as const }] }
  const [reports, appeals] = await Promise.all([
    db().report.findMany({
      where: { personId },
      ...inOrder,
      select: { words: true, createdOn: true, contribution: inDialogue },
    }),
    db().appeal.findMany({
      where: { decision: { contribution: { personId } } },
      ...inOrder,
      select: {
        ...{ text: true, answer: true, createdOn: true },
        decision: { select: { contribution: inDialogue } },
      },
    }),
  ])
  return {
    reports: reports.map(({ words, createdOn, contribution }) => ({
      ...at(contribution),
      on: createdOn,
      text: words,
    })),
    appeals: appeals.map(({ text, answer, createdOn, decision }) => ({
      ...at(decision.contribution),
      on: createdOn,
      text,
      answer,
    })),
  }
}

const at = ({ publicId, dialogue }: { publicId: string; dialogue: { slug: string } }) => ({
  dialogue: dialogue.slug,
  view: publicId,
})

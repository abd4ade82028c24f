import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { readCaptions } from '@/lib/cues/read'
import { lockInterview } from '@/lib/interviews/lock'
import type { Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { AboutCaptions } from './rules'

/** The captions of an interview in one language; nobody changes them meanwhile. */
export async function lockCaptions(
  tx: Transaction,
  actor: Actor,
  { slug, language }: { slug: string; language: string },
) {
  const { row, about } = await lockInterview(tx, actor, { slug })
  const caption = await captionIn(tx, row.id, language)
  return { interview: row, about, caption }
}

/** The same, which must be there. */
export async function lockWritten(
  tx: Transaction,
  actor: Actor,
  which: { slug: string; language: string },
) {
  const { interview, about, caption } = await lockCaptions(tx, actor, which)
  if (!caption) throw notFound()
  const aboutCaptions: AboutCaptions = { ...about, captions: factsOf(caption) }
  return { interview, about: aboutCaptions, caption, cues: readCaptions(caption.vtt) }
}

export const factsOf = (caption: { status: string; uploadedById: string | null }) => ({
  isDraft: caption.status === 'draft',
  byId: caption.uploadedById,
})

const captionIn = (tx: Transaction, interviewId: string, language: string) =>
  tx.caption.findUnique({ where: { interviewId_language: { interviewId, language } } })

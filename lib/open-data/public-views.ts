import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { groundPage, type Told } from '@/lib/common-ground/queries'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { knownDialogue } from '@/lib/dialogues/facts'
import { saidMarks } from '@/lib/moderation/said-marks'
import { db } from '@/lib/platform/db'
import { defaultLocale, isLocale } from '@/lib/platform/locales'
import type { Translated } from '@/lib/platform/translated'

export type PublicView = {
  /** Its number in all files, whenever they are made: its random public id, so it tells neither order nor time. */
  number: number
  /** The inner id: to join with, never given out. */
  id: string
  publicId: string
  content: NonNullable<ShownView['content']>
  /** Null: in no published snapshot. */
  told: Told | null
}

export type PublicData = {
  dialogueId: string
  slug: string
  title: Translated
  snapshot: { publicId: string; number: number; publishedAt: Date } | null
  views: PublicView[]
}

/**
 * What a visitor can read of a dialogue, whoever asks: a file for reuse must not hold what its reader may see and
 * others may not. Figures are those of the newest published snapshot and nothing else.
 */
export async function publicData(actor: Actor, slug: string): Promise<PublicData> {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'openData.read', { dialogue })
  const page = await groundPage(visitor, slug)
  const rows = await db().contribution.findMany({
    where: {
      AND: [
        { dialogueId: dialogue.id, parentId: null, state: { not: 'withdrawn' } },
        standing(),
        await visibleTo(visitor),
      ],
    },
    orderBy: { publicId: 'asc' },
    select: shownSelect,
  })
  const shown = await shownViews(db(), rows)
  const told = new Map(
    (page.snapshot?.sections ?? []).flatMap(({ rows: all }) =>
      all.map((row) => [row.publicId, row.told] as const),
    ),
  )
  const { snapshot } = page
  return {
    dialogueId: dialogue.id,
    slug,
    title: page.title,
    snapshot: snapshot?.publishedAt
      ? { publicId: snapshot.publicId, number: snapshot.number, publishedAt: snapshot.publishedAt }
      : null,
    views: rows.flatMap(({ id, publicId }, index) => {
      const content = shown[index]?.content
      if (!content) return []
      const number = numberOf(publicId)
      return { number, id, publicId, content: marked(content), told: told.get(publicId) ?? null }
    }),
  }
}

/**
 * Polis numbers comments 0, 1, 2 …; of what may be withdrawn or come to light between two files that would join answers
 * to other words. Ten letters in base 36 stay below 2^53.
 */
const numberOf = (publicId: string) => Number.parseInt(publicId, 36)

/** What was taken out of words is said in the language of the words, in English where the interface doesn’t speak it. */
export function marked(content: PublicView['content']): PublicView['content'] {
  const { words } = content
  const said = <T extends { text: string; language: string }>(each: T) => ({
    ...each,
    text: saidMarks(each.text, isLocale(each.language) ? each.language : defaultLocale),
  })
  return {
    ...content,
    words: { ...said(words), translations: words.translations.map(said) },
  }
}

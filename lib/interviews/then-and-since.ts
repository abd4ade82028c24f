import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutInterview, interviewFactsSelect } from './facts'
import { inList, listSelect, type InterviewInList } from './shown'
import { mayStandTogether } from './together'
import { visibleTo } from './visibility'

/** What the same speaker said before, and since. */
export type ThenAndSince = { earlier: InterviewInList[]; later: InterviewInList[] }

/** Of what this reader may watch only what tells nothing more about the speaker than each page does by itself. */
export async function thenAndSince(
  actor: Actor,
  { id, speakers }: Pick<InterviewInList, 'id' | 'speakers'>,
): Promise<ThenAndSince> {
  const published = { AND: [{ state: 'published' as const }, await visibleTo(actor)] }
  const shown = async (link: { earlierId: string } | { later: { some: { id: string } } }) => {
    const rows = await db().interview.findMany({
      where: { AND: [link, published] },
      select: listSelect,
      orderBy: [{ recordedOn: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
      take: 20,
    })
    return rows
      .map((row) => inList(actor, row))
      .filter((other) => mayStandTogether(speakers, other.speakers))
  }
  const earlier = await shown({ later: { some: { id } } })
  return { earlier, later: await shown({ earlierId: id }) }
}

export type EarlierChoice = {
  earlier: string | null
  /** It is linked, and the two show their speakers differently. */
  isHidden: boolean
  choices: { slug: string; title: Translated; recordedOn: Date | null }[]
}

/** Which interviews of its dialogue an interview may follow, for those who change it. */
export async function earlierChoices(actor: Actor, slug: string): Promise<EarlierChoice | null> {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: { ...interviewFactsSelect, ...listSelect, ...ofDialogue },
  })
  if (!row) throw notFound()
  authorize(actor, 'interview.edit', aboutInterview(row, await shelteredNow(db(), row.dialogueId)))
  const others = await db().interview.findMany({
    where: { AND: [{ dialogueId: row.dialogueId, id: { not: row.id } }, await visibleTo(actor)] },
    select: { ...listSelect, earlierId: true },
    orderBy: [{ recordedOn: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    take: 500,
  })
  const linked = others.find(({ id }) => id === row.earlierId)
  const choices = others
    .filter(({ earlierId }) => earlierId !== row.id)
    .map((other) => ({
      slug: other.slug,
      title: translatedStored.parse(other.title),
      recordedOn: other.recordedOn,
    }))
  if (choices.length === 0 && !linked) return null
  const isHidden =
    linked !== undefined &&
    !mayStandTogether(inList(actor, row).speakers, inList(actor, linked).speakers)
  return { earlier: linked?.slug ?? null, isHidden, choices }
}

const ofDialogue = {
  earlierId: true,
  dialogue: {
    select: { ...interviewFactsSelect.dialogue.select, ...listSelect.dialogue.select },
  },
  renditions: listSelect.renditions,
} as const

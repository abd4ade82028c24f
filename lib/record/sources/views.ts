import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { marked } from '@/lib/open-data/public-views'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { dayOf } from '../day'
import type { Entry, Narrowed, Source } from '../entry'
import { day, dialogueLink } from '../schema'

const detail = z
  .object({
    id: z.string(),
    on: day,
    by: z
      .object({
        attribution: z.enum(['named', 'role', 'group', 'anonymous']),
        group: z.string(),
        name: z.string().optional(),
        roleTitle: z.string().optional(),
        pseudonym: z.string().optional(),
      })
      .meta({ description: 'As its author chose' }),
    text: z.string(),
    language: z.string(),
    isGloss: z
      .boolean()
      .meta({ description: 'A summary of spoken words: not to be quoted as said' }),
    translations: z.array(
      z.object({ language: z.string(), text: z.string(), isMachine: z.boolean() }),
    ),
    topic: z.string().nullable(),
    dialogue: dialogueLink,
  })
  .meta({ id: 'View', description: 'Figures of agreement: see the open data of its dialogue' })

const select = {
  ...shownSelect,
  dialogue: { select: { slug: true, title: true, country: true } },
} as const satisfies Prisma.ContributionSelect

type Row = Prisma.ContributionGetPayload<{ select: typeof select }>
type Content = NonNullable<ShownView['content']>

const dialogueOf = ({ dialogue }: Row) => ({
  slug: dialogue.slug,
  title: translatedStored.parse(dialogue.title),
})

async function shown(rows: Row[]): Promise<{ row: Row; content: Content }[]> {
  const views = await shownViews(db(), rows)
  return rows.flatMap((row, index) => {
    const content = views[index]?.content
    return content ? [{ row, content: marked(content) }] : []
  })
}

function entryOf({ row, content: { words, topic } }: { row: Row; content: Content }): Entry {
  const { slug } = row.dialogue
  const translations = words.translations.map(({ language, text }) => [language, text])
  return {
    kind: 'views',
    id: row.publicId,
    path: `/dialogues/${slug}/views/${row.publicId}`,
    title: {
      language: words.language,
      texts: { ...Object.fromEntries(translations), [words.language]: words.text },
    },
    abstract: null,
    publishedAt: null,
    changedAt: null,
    country: row.dialogue.country,
    topics: topic === null ? [] : [topic],
    goals: [],
    dialogue: dialogueOf(row),
  }
}

async function where(actor: Actor, { dialogue, country }: Narrowed) {
  const conditions: Prisma.ContributionWhereInput[] = [
    { parentId: null, state: { not: 'withdrawn' } },
    standing(),
    await visibleTo(actor),
    dialogue ? { dialogue: { slug: dialogue } } : {},
    country ? { dialogue: { country } } : {},
  ]
  return conditions
}

export const views: Source<typeof detail> = {
  kind: 'views',
  detail,
  // By their random ids: which came last is told nowhere.
  newest: (actor, narrowed, count) => views.after(actor, narrowed, null, count),
  async after(actor, narrowed, after, take) {
    const further = after ? [{ publicId: { gt: after } }] : []
    const rows = await db().contribution.findMany({
      where: { AND: [...(await where(actor, narrowed)), ...further] },
      select,
      orderBy: { publicId: 'asc' },
      take,
    })
    return (await shown(rows)).map(entryOf)
  },
  async addresses(actor, after, take) {
    const further = after ? [{ publicId: { gt: after } }] : []
    const rows = await db().contribution.findMany({
      where: { AND: [...(await where(actor, {})), ...further] },
      select: { publicId: true, dialogue: { select: { slug: true } } },
      orderBy: { publicId: 'asc' },
      take,
    })
    return rows.map(({ publicId, dialogue }) => ({
      id: publicId,
      path: `/dialogues/${dialogue.slug}/views/${publicId}`,
      changedAt: null,
    }))
  },
  async one(actor, publicId) {
    const conditions = await where(actor, {})
    const row = await db().contribution.findFirst({
      where: { AND: [...conditions, { publicId }] },
      select,
    })
    const [found] = row ? await shown([row]) : []
    if (!found) throw notFound()
    const { on, by, words, topic } = found.content
    return {
      id: publicId,
      on: dayOf(on) ?? '',
      by,
      text: words.text,
      language: words.language,
      isGloss: words.isGloss,
      translations: words.translations,
      topic,
      dialogue: { id: found.row.dialogue.slug, title: dialogueOf(found.row).title },
    }
  },
}

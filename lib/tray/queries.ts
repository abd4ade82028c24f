import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { citedContributions } from '@/lib/contributions/queries/cited'
import type { ShownView } from '@/lib/contributions/shown'
import { newestVersion } from '@/lib/drafts/about'
import { citedInterviews, type CitedInterview } from '@/lib/interviews/cited'
import type { Moment } from '@/lib/interviews/moment'
import { citedItems, type CitedItem } from '@/lib/library/cited'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutSummary, summaryFactsSelect } from '@/lib/summaries/facts'
import { draftsOpenTo } from '@/lib/summaries/visibility'
import { readableNotes, type ReadableNote } from './notes'

export type InTray = { id: string } & (
  | { kind: 'view'; publicId: string; content: NonNullable<ShownView['content']> }
  | { kind: 'interview'; interview: CitedInterview; moment: Moment | null }
  | { kind: 'note'; note: ReadableNote }
  | { kind: 'item'; item: CitedItem }
)

/**
 * What lies in the tray of a summary, as this writer may see it now. What was taken back, or what they may no longer
 * read, isn't there: not even as a gap.
 */
export async function trayOf(actor: Actor, slug: string): Promise<InTray[] | null> {
  const { row, about } = await newestVersion(db(), actor, slug)
  if (!can(actor, 'tray.use', about)) return null
  const rows = await db().trayItem.findMany({
    where: { summaryId: row.id },
    orderBy: [{ addedAt: 'desc' }, { id: 'asc' }],
  })
  const ids = (key: 'contributionId' | 'interviewId' | 'noteId' | 'itemId') => [
    ...new Set(rows.flatMap((each) => each[key] ?? [])),
  ]
  const [views, interviews, notes, items] = await Promise.all([
    citedContributions(actor, ids('contributionId')),
    citedInterviews(actor, ids('interviewId')),
    readableNotes(actor, row.dialogueId, ids('noteId')),
    citedItems(actor, ids('itemId')),
  ])
  return rows.flatMap((each): InTray[] => {
    const { id, startSecond: start, endSecond: end } = each
    const cited = views.get(each.contributionId ?? '')
    if (cited?.kind === 'view' && cited.view.content)
      return [{ id, kind: 'view', publicId: cited.view.publicId, content: cited.view.content }]
    const interview = interviews.get(each.interviewId ?? '')
    const moment = start === null ? null : { start, end }
    if (interview) return [{ id, kind: 'interview', interview, moment }]
    const note = notes.get(each.noteId ?? '')
    if (note) return [{ id, kind: 'note', note }]
    const item = items.get(each.itemId ?? '')
    return item?.kind === 'here' ? [{ id, kind: 'item', item }] : []
  })
}

export type Tray = { slug: string; title: Translated }

/** The summaries of a dialogue that this actor writes now: those into whose trays something can be put. */
export function traysIn(actor: Actor, dialogueSlug: string): Promise<Tray[]> {
  return traysWhere(actor, { slug: dialogueSlug })
}

/** The same for what was noted at an event of the dialogue. */
export function traysAtEvent(actor: Actor, eventSlug: string): Promise<Tray[]> {
  return traysWhere(actor, { events: { some: { slug: eventSlug } } })
}

/** The same for a document: of the portal for every dialogue, of a dialogue for that one. */
export async function traysForItem(actor: Actor, itemSlug: string): Promise<Tray[]> {
  if (!mayHave(actor)) return []
  const item = await db().libraryItem.findUnique({
    where: { slug: itemSlug },
    select: { dialogueId: true },
  })
  return item ? traysWhere(actor, item.dialogueId === null ? {} : { id: item.dialogueId }) : []
}

const mayHave = (actor: Actor) => actor.kind === 'member' && actor.roles.length > 0

async function traysWhere(actor: Actor, dialogue: Prisma.DialogueWhereInput): Promise<Tray[]> {
  if (!mayHave(actor)) return []
  const rows = await db().summary.findMany({
    where: {
      AND: [
        { dialogue, state: { not: 'withdrawn' } },
        { versions: { some: { publishedAt: null } } },
        draftsOpenTo(actor),
      ],
    },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: {
      ...summaryFactsSelect,
      slug: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { title: true, publishedAt: true },
      },
    },
  })
  return rows.flatMap((row) =>
    can(actor, 'tray.use', aboutSummary(row))
      ? [{ slug: row.slug, title: translatedStored.parse(row.versions[0]?.title) }]
      : [],
  )
}

import 'server-only'
import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { banded, type Banded } from '@/lib/registrations/bands'
import { aboutRow } from '../about'
import { dialogueWithFilters } from '../facts'
import { listSearch, type ListSearch } from '../schema'
import { toldBySession } from '../session-facet'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { heldFrom, standing, visibleTo } from '../visibility'

export const pageLength = 20

export type ListedView = ShownView & {
  replies: number
  isMine: boolean
  canRespond: boolean
  myResponse: ResponseValue | null
  /** The reader said that it matters most to them. */
  mattersToMe: boolean
}

export type ListOfViews = {
  slug: string
  title: Translated
  views: ListedView[]
  count: number
  page: number
  pages: number
  search: ListSearch
  prompts: { id: string; question: Translated }[]
  topics: string[]
  groups: StakeholderGroup[]
  /** Out of sight for now, among what the reader could see. */
  held: number
  /** How many people have answered any view here; nothing by view or group. */
  answered: Banded
  canPost: boolean
  /** The reader can be asked one at a time. */
  canAnswer: boolean
}

type Search = Record<string, string | string[] | undefined>

/**
 * One page of the views of a dialogue as this reader may see them, `length` of them; the same number of queries for
 * any size.
 */
export async function viewsOfDialogue(
  actor: Actor,
  which: { id: string } | { slug: string },
  asked: Search = {},
  length = pageLength,
): Promise<ListOfViews> {
  const search = listSearch.parse(asked)
  const [found, visible, heldOnes] = await Promise.all([
    dialogueWithFilters(db(), which),
    visibleTo(actor),
    heldFrom(actor),
  ])
  if (!found || !can(actor, 'dialogue.read', found)) throw notFound()
  const { dialogue, slug, title, topics, groups } = found
  const { prompt: promptId, session: sessionId, topic, group } = search
  // A tombstone shows neither group, topic nor session, so a list by them doesn't hold it.
  const narrowed = {
    ...(promptId && { promptId }),
    ...(topic && { topic }),
    ...(group && { group }),
    ...((sessionId || topic || group) && { state: { not: 'withdrawn' as const } }),
  }
  const here = { dialogueId: dialogue.id, parentId: null }
  const inSession = sessionId ? await toldBySession(db(), dialogue.id, sessionId) : {}
  const where = { AND: [here, narrowed, inSession, standing(), visible] }
  const [rows, count, held, answered, prompts] = await Promise.all([
    db().contribution.findMany({
      where,
      // Ids are random: within a day their order is a shuffle that stays and tells nothing.
      orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
      skip: (search.page - 1) * length,
      take: length,
      select: shownSelect,
    }),
    db().contribution.count({ where }),
    db().contribution.count({ where: { AND: [here, heldOnes] } }),
    db().respondent.count({ where: { dialogueId: dialogue.id } }),
    promptsOf(dialogue.id),
  ])
  return {
    slug,
    title,
    views: await listed(actor, dialogue, rows, visible),
    count,
    page: search.page,
    pages: Math.ceil(count / length),
    search,
    prompts,
    topics,
    groups,
    held,
    answered: banded(answered),
    canPost: can(actor, 'contribution.create', { dialogue }),
    canAnswer: can(actor, 'answering.next', { dialogue }),
  }
}

type Rows = Parameters<typeof shownViews>[1]
type Visible = Awaited<ReturnType<typeof visibleTo>>

/** Rows as the reader sees them, with their own answers and the number of replies that they can read. */
export async function listed(
  actor: Actor,
  dialogue: DialogueFacts,
  rows: Rows,
  visible: Visible,
): Promise<ListedView[]> {
  const ids = rows.map(({ id }) => id)
  const personId = personIdOf(actor)
  const [shown, replies, answers] = await Promise.all([
    shownViews(db(), rows),
    db().contribution.groupBy({
      by: ['parentId'],
      where: {
        parentId: { in: ids },
        state: { not: 'withdrawn' },
        AND: [standing(), visible],
      },
      _count: { _all: true },
    }),
    personId
      ? db().response.findMany({
          where: { personId, contributionId: { in: ids } },
          select: { contributionId: true, value: true, isImportant: true },
        })
      : [],
  ])
  const repliesTo = new Map(replies.map((each) => [each.parentId, each._count._all]))
  const answerTo = new Map(answers.map((each) => [each.contributionId, each]))
  return shown.flatMap((view, index) => {
    const row = rows[index]
    if (!row) return []
    return {
      ...view,
      replies: repliesTo.get(row.id) ?? 0,
      isMine: personId !== null && row.personId === personId,
      canRespond: can(actor, 'response.give', { dialogue, contribution: aboutRow(row) }),
      myResponse: answerTo.get(row.id)?.value ?? null,
      mattersToMe: answerTo.get(row.id)?.isImportant ?? false,
    }
  })
}

async function promptsOf(dialogueId: string) {
  const prompts = await db().prompt.findMany({
    where: { dialogueId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true, question: true },
  })
  return prompts.map(({ id, question }) => ({ id, question: translatedStored.parse(question) }))
}

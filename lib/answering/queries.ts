import 'server-only'
import type { ResponseValue } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import { listed, type ListedView } from '@/lib/contributions/queries/list'
import { shownSelect } from '@/lib/contributions/shown'
import { visibleTo } from '@/lib/contributions/visibility'
import { nextStep, type NextStep } from '@/lib/dialogues/next-step'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { answerable, askedOf, drawNext, type Asked } from './drawing'
import { answerSearch, type AnswerSearch } from './schema'

export type AskedView = {
  kind: 'asked'
  view: ListedView
  question: Translated
  /** It was put off before, and nothing else is left. */
  wasPutOff: boolean
}

export type AnswerPage = {
  slug: string
  title: Translated
  now:
    | AskedView
    /** Nothing is left, unless it be one that was just put off again; `any`: there was something. */
    | { kind: 'nothingLeft'; any: boolean; putOff: string | null }
    /** Enough for now, unless one wants to go on. */
    | { kind: 'rest' }
    /** Not for this reader, or not now; what they can do instead. */
    | { kind: 'notOpen'; step: NextStep; isSignedIn: boolean }
  /** Null for who isn't asked. */
  progress: { answered: number; left: number } | null
  /** The answer given just now, to be changed; `value` is null where the view was put off. */
  last: { publicId: string; value: ResponseValue | null; matters: boolean } | null
  isGone: boolean
}

type Search = Record<string, string | string[] | undefined>

/** What somebody is asked in a dialogue. Asking changes nothing, and the same page again asks the same. */
export async function nextToAnswer(
  actor: Actor,
  slug: string,
  given: Search = {},
): Promise<AnswerPage> {
  const search = answerSearch.parse(given)
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.read', found)) throw notFound()
  const { dialogue, title } = found
  const page = { slug, title, isGone: search.gone !== null }
  const asked = askedOf(actor, dialogue.id)
  if (!asked || !can(actor, 'answering.next', { dialogue })) {
    const step = nextStep(actor, dialogue, now())
    const isSignedIn = actor.kind === 'member'
    return { ...page, now: { kind: 'notOpen', step, isSignedIn }, progress: null, last: null }
  }
  const { personId } = asked
  const all = await answerable(asked)
  const unanswered = { AND: [all, { responses: { none: { personId } } }] }
  const [answered, left, last] = await Promise.all([
    db().response.count({ where: { personId, contribution: all } }),
    db().contribution.count({ where: unanswered }),
    lastOf(asked, search.after),
  ])
  const progress = { answered, left }
  const isResting = search.rest !== null && last !== null
  const present = isResting
    ? { kind: 'rest' as const }
    : ((await whatIsAsked(asked, dialogue, search)) ?? {
        kind: 'nothingLeft' as const,
        any: answered > 0,
        putOff: left > 0 ? search.after : null,
      })
  return { ...page, now: present, progress, last }
}

/** The view that the address names, answered or not; else the one that was drawn with the last answer; else a new draw. */
async function whatIsAsked(asked: Asked, dialogue: DialogueFacts, search: AnswerSearch) {
  const wished = search.view && (await shownOne(asked, dialogue, search.view))
  if (wished) return wished
  const next = search.next && (await shownOne(asked, dialogue, search.next))
  if (next && next.view.myResponse === null) return next
  const drawn = await drawNext(asked, search.after)
  return drawn === null ? null : shownOne(asked, dialogue, drawn)
}

/** Null where this person may not answer it. */
async function shownOne(
  asked: Asked,
  dialogue: DialogueFacts,
  publicId: string,
): Promise<AskedView | null> {
  const { actor, personId } = asked
  const row = await db().contribution.findFirst({
    where: { AND: [{ publicId }, await answerable(asked)] },
    select: {
      ...shownSelect,
      prompt: { select: { question: true } },
      skips: { where: { personId }, select: { day: true } },
    },
  })
  if (!row) return null
  const [view] = await listed(actor, dialogue, [row], await visibleTo(actor))
  if (!view) return null
  const question = translatedStored.parse(row.prompt.question)
  return { kind: 'asked', view, question, wasPutOff: row.skips.length > 0 }
}

async function lastOf(asked: Asked, publicId: string | null): Promise<AnswerPage['last']> {
  if (!publicId) return null
  const { personId } = asked
  const row = await db().contribution.findFirst({
    where: { AND: [{ publicId }, await answerable(asked)] },
    select: {
      responses: { where: { personId }, select: { value: true, isImportant: true } },
      skips: { where: { personId }, select: { day: true } },
    },
  })
  const [response] = row?.responses ?? []
  if (!row || (!response && row.skips.length === 0)) return null
  return { publicId, value: response?.value ?? null, matters: response?.isImportant ?? false }
}

import 'server-only'
import { personIdOf, visitor, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { Cue } from '@/lib/cues/cue'
import { readCaptions } from '@/lib/cues/read'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { visibleTo as eventsVisibleTo } from '@/lib/events/visibility'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { missingReleases } from '@/lib/releases/two-people'
import { atAddress } from './address'
import { aboutInterview, interviewFactsSelect } from './facts'
import { releasable } from './operations/state'
import type { External } from './external'
import { choicesOf, type Choice } from './choices'
import { inList, listSelect, posterOf, waveformOf, type InterviewInList } from './shown'
import { visibleTo } from './visibility'

export type ShownCaptions = {
  id: string
  language: string
  isGloss: boolean
  isMachine: boolean
  /** Only those who work on it see captions that nobody has checked. */
  isDraft: boolean
  cues: Cue[]
}

export type InterviewPage = InterviewInList & {
  kind: 'here'
  state: 'draft' | 'pending' | 'published'
  abstract: Translated | null
  topics: string[]
  goals: string[]
  dialogue: { slug: string; title: Translated }
  event: { slug: string; title: Translated } | null
  /** The files and rungs that this reader may have, the smallest first. */
  choices: Choice[]
  /** Where the course of its loudness lies, for who listens. */
  waveformId: string | null
  /** With somebody else, where all who speak agreed to be seen and heard. */
  external: External | null
  captions: ShownCaptions[]
  publishedAt: Date | null
  /** Anybody may watch it at this moment, whoever asks. */
  isForEverybody: boolean
  mayManage: boolean
  mayWithdraw: boolean
  isSpeaker: boolean
}

/** What stays of a withdrawn one, for those who could watch it: nothing of it but the day. */
export type Tombstone = { kind: 'gone'; withdrawnAt: Date | null }

/** An interview as its page shows it; its tombstone for those who could have watched it; else "not found". */
export async function interviewPage(
  actor: Actor,
  slug: string,
): Promise<InterviewPage | Tombstone> {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: { ...interviewFactsSelect, ...listSelect, ...pageSelect },
  })
  if (!row) return tombstone(actor, slug)
  const about = aboutInterview(row, await shelteredNow(db(), row.dialogueId))
  authorize(actor, 'interview.read', about)
  const shown = inList(actor, row)
  return {
    ...shown,
    kind: 'here',
    state: row.state === 'withdrawn' ? 'draft' : row.state,
    abstract: translatedStored.nullable().parse(row.abstract),
    topics: row.topics,
    goals: row.goals,
    dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
    event: await eventShown(actor, row.eventId),
    choices: can(actor, 'interview.seeRecording', about) ? choicesOf(row.slug, row) : [],
    posterId: can(actor, 'interview.seePicture', about) ? posterOf(row) : null,
    waveformId: can(actor, 'interview.seeRecording', about) ? waveformOf(row) : null,
    captions: row.captions.flatMap(({ vtt, status, ...caption }) => {
      const isDraft = status === 'draft'
      return isDraft && !can(actor, 'caption.readDraft', about)
        ? []
        : [{ ...caption, isDraft, cues: readCaptions(vtt) }]
    }),
    external: can(actor, 'interview.seeExternal', about) ? externalIn(row) : null,
    publishedAt: row.publishedAt,
    isForEverybody: can(visitor, 'interview.seeRecording', about),
    mayManage: can(actor, 'interview.edit', about),
    mayWithdraw: can(actor, 'interview.withdraw', about),
    isSpeaker: row.speakers.some(
      ({ personId }) => personId !== null && personId === personIdOf(actor),
    ),
  }
}

const pageSelect = {
  abstract: true,
  topics: true,
  goals: true,
  eventId: true,
  ...{ externalSite: true, externalHost: true, externalId: true },
  dialogue: {
    select: {
      ...interviewFactsSelect.dialogue.select,
      ...listSelect.dialogue.select,
      slug: true,
      title: true,
    },
  },
  captions: {
    select: {
      id: true,
      language: true,
      isGloss: true,
      isMachine: true,
      status: true,
      vtt: true,
    },
    orderBy: { language: 'asc' },
  },
} as const

type ExternalColumns = {
  externalSite: External['site'] | null
  externalHost: string | null
  externalId: string | null
}

export function externalIn(row: ExternalColumns): External | null {
  const { externalSite: site, externalHost: host, externalId: id } = row
  return site && host && id ? { site, host, id } : null
}

async function tombstone(actor: Actor, slug: string): Promise<Tombstone> {
  const row = await db().interview.findFirst({
    where: { AND: [atAddress(slug), { state: 'withdrawn' }] },
    select: { ...interviewFactsSelect, withdrawnAt: true },
  })
  if (!row) throw notFound()
  const about = aboutInterview(row, await shelteredNow(db(), row.dialogueId))
  if (!can(actor, 'interview.readTombstone', about)) throw notFound()
  return { kind: 'gone', withdrawnAt: row.withdrawnAt }
}

async function eventShown(actor: Actor, id: string | null) {
  if (!id) return null
  const event = await db().event.findFirst({
    where: { AND: [{ id }, await eventsVisibleTo(actor)] },
    select: { slug: true, title: true },
  })
  return event && { slug: event.slug, title: translatedStored.parse(event.title) }
}

/** The published interviews of a dialogue, the latest first. */
export async function interviewsOfDialogue(
  actor: Actor,
  dialogueId: string,
): Promise<InterviewInList[]> {
  const rows = await db().interview.findMany({
    where: { AND: [{ dialogueId, state: 'published' }, await visibleTo(actor)] },
    select: listSelect,
    orderBy: [{ recordedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: 100,
  })
  return rows.map((row) => inList(actor, row))
}

export type Waiting = { kind: string; count: number; oldest: Date | null; path: string }

const verbOf = {
  consent: 'interview.releaseConsent',
  editing: 'interview.releaseEditing',
} as const

/** The interviews that wait for a release which this reader may give. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const dialogue = await dialogueFacts(db(), { id: dialogueId })
  if (!can(actor, 'interview.queue', { dialogue })) return []
  const rows = await db().interview.findMany({
    where: { dialogueId, state: 'pending' },
    select: {
      ...interviewFactsSelect,
      createdAt: true,
      renditions: {
        where: { replacedAt: null },
        select: { kind: true, form: true, contentType: true, uploadedById: true },
      },
      releases: { select: { kind: true, byId: true } },
      dialogue: { select: { ...interviewFactsSelect.dialogue.select, slug: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
  const sheltered = await shelteredNow(db(), dialogueId)
  const theirs = rows.filter((row) => {
    const about = aboutInterview(row, sheltered, row.renditions)
    if (row.releases.some(({ byId }) => byId === personIdOf(actor))) return false
    return missingReleases(releasable(row), row.releases).some((kind) =>
      can(actor, verbOf[kind], about),
    )
  })
  const [oldest] = theirs
  if (!oldest) return []
  const path = `/manage/dialogues/${oldest.dialogue.slug}/interviews`
  return [{ kind: 'interviews', count: theirs.length, oldest: oldest.createdAt, path }]
}

import 'server-only'
import type {
  Attribution,
  InterviewForm,
  InterviewState,
  ReleaseKind,
  RenditionKind,
  StakeholderGroup,
  TranscodeState,
} from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { after, minutes, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { isOnlyCopy } from '@/lib/renditions/only-copy'
import { missingReleases, neededReleases } from '@/lib/releases/two-people'
import { interviewAsForm } from './as-form'
import { interviewChoices } from './form-choices'
import { aboutInterview, interviewFactsSelect } from './facts'
import { releasable } from './operations/state'
import { inList, listSelect, playable, type InterviewInList } from './shown'
import { metadataLeftReasons, type MetadataLeft } from '@/lib/platform/recordings/stripped'
import { visibleTo } from './visibility'

export type ManagedInterview = InterviewInList & {
  state: InterviewState
  abstract: Translated | null
  topics: string[]
  goals: string[]
  dialogue: { id: string; slug: string; title: Translated }
  speakerId: string | null
  firstSpeaker: {
    name: string | null
    role: string | null
    group: StakeholderGroup
    attribution: Attribution
  } | null
  eventSlug: string | null
  file: {
    id: string
    contentType: string
    bytes: number
    hasVideo: boolean
    metadataLeft: MetadataLeft | null
    uploadedAt: Date
    /** So new that the worker may not have looked at it yet. */
    isNew: boolean
  } | null
  /** What is shown of the recording, and until when it is kept as it was sent. */
  form: InterviewForm
  originalUntil: Date | null
  /** Nothing is there yet of what is to be shown: the recording isn't erased before, even on its day. */
  onlyCopy: 'before' | 'late' | null
  /** The reader has said, within the hour, why they look at it. */
  originalIsOpen: boolean
  /** What the worker makes of the recording. */
  transcodes: {
    id: string
    kind: RenditionKind
    state: TranscodeState
    percent: number
    problem: string | null
    detail: string | null
  }[]
  needed: readonly ReleaseKind[]
  missing: readonly ReleaseKind[]
  may: {
    edit: boolean
    offer: boolean
    release: Record<ReleaseKind, boolean>
    readConsent: boolean
    lower: boolean
    /** Where it is hidden from others. */
    readOriginal: boolean
    withdraw: boolean
  }
}

/** An interview for those who work on it, and for an editor who is to release it. */
export async function managedInterview(actor: Actor, slug: string): Promise<ManagedInterview> {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: { ...interviewFactsSelect, ...listSelect, ...managedSelect },
  })
  if (!row) throw notFound()
  const about = aboutInterview(row, await shelteredNow(db(), row.dialogueId), row.renditions)
  const given = row.releases
  const may = {
    edit: can(actor, 'interview.edit', about),
    offer: can(actor, 'interview.offer', about),
    release: {
      consent: mayRelease('consent') && can(actor, 'interview.releaseConsent', about),
      editing: mayRelease('editing') && can(actor, 'interview.releaseEditing', about),
    },
    readConsent: can(actor, 'consent.read', about),
    lower: can(actor, 'interview.lower', about),
    readOriginal: row.form !== 'full' && can(actor, 'interview.readOriginal', about),
    withdraw: can(actor, 'interview.withdraw', about),
  }
  // A participant who may watch it has no business here.
  if (!can(actor, 'interview.queue', about) && !may.release.editing) throw notFound()
  const shown = inList(actor, row)
  const recording = row.renditions.find(({ kind }) => kind === 'original')
  const subject = releasable(row)
  return {
    ...shown,
    state: row.state,
    abstract: translatedStored.nullable().parse(row.abstract),
    topics: row.topics,
    goals: row.goals,
    dialogue: {
      id: row.dialogueId,
      slug: row.dialogue.slug,
      title: translatedStored.parse(row.dialogue.title),
    },
    speakerId: row.speakers[0]?.personId ?? null,
    firstSpeaker: row.speakers[0] ?? null,
    eventSlug: row.event?.slug ?? null,
    file: recording
      ? {
          ...playable(recording),
          metadataLeft: asReason(recording.metadataLeft),
          uploadedAt: recording.createdAt,
          isNew: recording.createdAt > after(now(), -minutes(2)),
        }
      : null,
    form: row.form,
    originalUntil: row.originalUntil,
    onlyCopy: onlyCopyOf(row),
    originalIsOpen:
      may.readOriginal &&
      (await hasOpened(actor, 'interview.readOriginal', { kind: 'interview', id: row.id })),
    transcodes: row.transcodes,
    needed: neededReleases(subject),
    missing: missingReleases(subject, given),
    may,
  }

  function mayRelease(kind: ReleaseKind) {
    if (actor.kind !== 'member') return false
    return given.every((each) => each.kind !== kind && each.byId !== actor.personId)
  }
}

function onlyCopyOf(row: Parameters<typeof isOnlyCopy>[0] & { originalUntil: Date | null }) {
  if (!row.originalUntil || !isOnlyCopy(row)) return null
  return row.originalUntil <= today() ? 'late' : 'before'
}

const managedSelect = {
  originalUntil: true,
  transcodes: {
    select: { id: true, kind: true, state: true, percent: true, problem: true, detail: true },
    orderBy: { createdAt: 'asc' },
  },
  abstract: true,
  topics: true,
  goals: true,
  event: { select: { slug: true } },
  releases: { select: { kind: true, byId: true } },
  dialogue: {
    select: {
      ...interviewFactsSelect.dialogue.select,
      ...listSelect.dialogue.select,
      slug: true,
      title: true,
    },
  },
  renditions: {
    where: { replacedAt: null },
    select: {
      ...listSelect.renditions.select,
      metadataLeft: true,
      createdAt: true,
      uploadedById: true,
    },
  },
} as const

const asReason = (stored: string | null) =>
  metadataLeftReasons.find((reason) => reason === stored) ?? (stored ? 'unreadable' : null)

export type InterviewQueue = {
  dialogue: { id: string; slug: string; title: Translated }
  interviews: (InterviewInList & {
    state: InterviewState
    missing: readonly ReleaseKind[]
    /** Nobody has sent one. */
    lacksRecording: boolean
  })[]
  mayCreate: boolean
}

/** All interviews of a dialogue for those who work on them: what waits first. */
export async function interviewQueue(actor: Actor, dialogueSlug: string): Promise<InterviewQueue> {
  const dialogue = await dialogueFacts(db(), { slug: dialogueSlug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'interview.queue', { dialogue })
  const { id, slug, title } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { id: true, slug: true, title: true },
  })
  const rows = await db().interview.findMany({
    where: { AND: [{ dialogueId: id }, await visibleTo(actor)] },
    select: { ...listSelect, state: true, releases: { select: { kind: true, byId: true } } },
    orderBy: [{ state: 'asc' }, { createdAt: 'desc' }],
    take: 500,
  })
  return {
    dialogue: { id, slug, title: translatedStored.parse(title) },
    interviews: rows.map((row) => ({
      ...inList(actor, row),
      state: row.state,
      lacksRecording: row.renditions.every(({ kind }) => kind !== 'original'),
      missing: row.state === 'pending' ? missingReleases(releasable(row), row.releases) : [],
    })),
    mayCreate: can(actor, 'interview.create', { dialogue }),
  }
}

/** What the edit form holds; only for those who may change it. */
export async function editableInterview(actor: Actor, slug: string) {
  const interview = await managedInterview(actor, slug)
  if (!interview.may.edit) throw new Refusal('forbidden', 'needsRole', { grantedBy: 'convenor' })
  return {
    interview,
    seen: markOf(await interviewAsForm(db(), slug)),
    choices: await interviewChoices(actor, interview.dialogue.slug),
  }
}

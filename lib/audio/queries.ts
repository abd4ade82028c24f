import 'server-only'
import type { ContributionState } from '@/generated/prisma/enums'
import { named, namesOf, type WorkedBy } from '@/lib/accounts/names'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can, refusalFor } from '@/lib/access/table'
import { contributionFacts } from '@/lib/contributions/facts'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { ofOthers, visibleTo } from '@/lib/contributions/visibility'
import type { Waiting } from '@/lib/desk/waiting'
import { knownDialogue } from '@/lib/dialogues/facts'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { markOfWords, mayListen, soundFacts, wordsOf, type SoundFacts } from './facts'
import { deskPage } from './schema'

const pageLength = 20

/** What a recording waits for: to be written down, to be checked, to be compared with its speaker's words. */
export const lanes = ['toWrite', 'toCheck', 'toCompare'] as const
export type Lane = (typeof lanes)[number]

/** Sound that somebody can hear, in a native player. */
export type Playable = { id: string; bytes: number; seconds: number }

export type Recording = {
  publicId: string
  lane: Lane
  /** The one who asks wrote it down, so somebody else must check it. */
  isYours: boolean
  seconds: number
  spokenIn: string
  content: NonNullable<ShownView['content']>
}

export type RecordingsDesk = {
  slug: string
  title: Translated
  recordings: Recording[]
  count: number
  page: number
  pages: number
}

const waits: Prisma.ContributionAudioWhereInput = { storageKey: { not: null }, checkedOn: null }
const stated = (states: ContributionState[]) => ({ contribution: { state: { in: states } } })

const laneWhere: Record<Lane, Prisma.ContributionAudioWhereInput> = {
  toWrite: { ...waits, transcript: null, ...stated(['needsTranslation']) },
  toCheck: { ...waits, transcript: { not: null }, ...stated(['needsTranslation']) },
  toCompare: { ...waits, ...stated(['pending', 'published']) },
}

async function waitingWhere(
  actor: Actor,
  dialogueId: string,
  which: readonly Lane[] = lanes,
): Promise<Prisma.ContributionAudioWhereInput> {
  const mine = await visibleTo(actor)
  return {
    AND: [
      { contribution: { AND: [{ dialogueId }, ofOthers(actor), mine] } },
      { OR: which.map((lane) => laneWhere[lane]) },
    ],
  }
}

/** Recordings that wait for somebody's ears; oldest day first, in no order within a day. */
export async function recordingsDesk(
  actor: Actor,
  slug: string,
  asked: string | string[] | undefined,
): Promise<RecordingsDesk> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'sound.list')
  const where = await waitingWhere(actor, dialogue.id)
  const page = deskPage.parse(asked)
  const [rows, count] = await Promise.all([
    db().contributionAudio.findMany({
      where,
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: {
        seconds: true,
        transcript: true,
        transcribedById: true,
        contribution: { select: shownSelect },
      },
    }),
    db().contributionAudio.count({ where }),
  ])
  const shown = await shownViews(
    db(),
    rows.map(({ contribution }) => contribution),
    { forStaff: true },
  )
  return {
    slug,
    title,
    recordings: rows.flatMap(({ seconds, transcript, transcribedById, contribution }, index) => {
      const content = shown[index]?.content
      if (!content) return []
      const lane = contribution.text !== '' ? 'toCompare' : transcript ? 'toCheck' : 'toWrite'
      const isYours = transcribedById !== null && transcribedById === personIdOf(actor)
      const spokenIn = content.words.spokenIn ?? contribution.language
      return { publicId: contribution.publicId, lane, isYours, seconds, spokenIn, content }
    }),
    count,
    page,
    pages: Math.ceil(count / pageLength),
  }
}

export type RecordingPage = {
  slug: string
  publicId: string
  title: Translated
  question: Translated
  content: NonNullable<ShownView['content']>
  spokenIn: string
  sound: Playable | null
  words: { text: string; language: string; isGloss: boolean }
  /** The mark of these words, for the forms. */
  mark: string
  standing: Lane | 'done'
  isLetHeard: boolean
  /** Who wrote the words down, and who checked them. */
  by: WorkedBy
  can: { write: boolean; check: boolean; compare: boolean; moderate: boolean }
  /** Why not: a key of the refusals, where something waits that isn't theirs to decide. */
  whyNot: string | null
}

/** One recording with what was written down of it. */
export async function recordingPage(
  actor: Actor,
  slug: string,
  publicId: string,
): Promise<RecordingPage> {
  const { title } = await workedDialogue(actor, slug, 'sound.list')
  const row = await db().contribution.findFirst({
    where: {
      AND: [{ publicId, dialogue: { slug } }, { audio: { isNot: null } }, await visibleTo(actor)],
    },
    select: { ...shownSelect, prompt: { select: { question: true } } },
  })
  const contribution = row && (await contributionFacts(db(), { id: row.id }))
  const facts = contribution && (await soundFacts(db(), contribution))
  if (!row || !facts) throw notFound()
  const [view] = await shownViews(db(), [row], { forStaff: true })
  if (!view?.content) throw notFound()
  const standing = standingOf(facts)
  return {
    slug,
    publicId,
    title,
    question: translatedStored.parse(row.prompt.question),
    content: view.content,
    spokenIn: view.content.words.spokenIn ?? row.language,
    sound: mayListen(actor, facts) ? playable(facts) : null,
    words: wordsOf(facts),
    mark: markOfWords(facts),
    standing,
    isLetHeard: facts.sound.isLetHeard,
    by: await workedBy(facts),
    can: {
      write: can(actor, 'sound.transcribe', facts),
      check: can(actor, 'sound.check', facts),
      compare: can(actor, 'sound.compare', facts),
      moderate: can(actor, 'report.close', facts),
    },
    whyNot: standing === 'done' ? null : (refusalFor(actor, verbs[standing], facts)?.code ?? null),
  }
}

async function workedBy({ row }: SoundFacts): Promise<WorkedBy> {
  const names = await namesOf(db(), [row.transcribedById, row.checkedById])
  return {
    written: named(names, row.transcribedById, row.transcribedOn),
    checked: named(names, row.checkedById, row.checkedOn),
  }
}

const verbs = {
  toWrite: 'sound.transcribe',
  toCheck: 'sound.check',
  toCompare: 'sound.compare',
} as const

function standingOf({ sound, contribution }: SoundFacts): RecordingPage['standing'] {
  if (!sound.isHere || sound.isChecked || contribution.state === 'hidden') return 'done'
  if (!sound.lacksWords) return 'toCompare'
  return sound.hasDraft ? 'toCheck' : 'toWrite'
}

export const playable = ({ row: { id, bytes, seconds } }: SoundFacts): Playable => ({
  id,
  bytes,
  seconds,
})

/** For the desk of a dialogue: what waits to be written down or checked. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const dialogue = await knownDialogue(db(), actor, { id: dialogueId })
  if (!can(actor, 'sound.list', { dialogue })) return []
  const where = await waitingWhere(actor, dialogueId)
  const [count, oldest] = await Promise.all([
    db().contributionAudio.count({ where }),
    db().contributionAudio.findFirst({
      where,
      orderBy: { createdOn: 'asc' },
      select: {
        createdOn: true,
        contribution: { select: { dialogue: { select: { slug: true } } } },
      },
    }),
  ])
  if (!oldest) return []
  const { slug } = oldest.contribution.dialogue
  const path = `/manage/dialogues/${slug}/recordings`
  return [{ kind: 'recordings', count, oldest: oldest.createdOn, path }]
}

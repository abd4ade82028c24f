import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { Cue } from '@/lib/cues/cue'
import { readCaptions } from '@/lib/cues/read'
import type { Bytes, Gone } from '@/lib/interviews/bytes'
import { playedFile } from '@/lib/interviews/form'
import { isInForce } from '@/lib/interviews/standing'
import { today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { hashOfConsentCode } from '../code'
import { aboutSpeaker, findSpeaker } from '../lock-speaker'
import type { Holder } from '../schema'
import type { Grant } from '../schema'

export type OwnConsent = {
  speakerId: string
  title: Translated
  dialogue: Translated
  state: 'draft' | 'pending' | 'published' | 'withdrawn'
  recordedOn: Date | null
  grants: Grant[]
  reviewOn: Date | null
  isInForce: boolean
  /** What each has said since, the latest first: nothing of who wrote it down. */
  steps: { id: string; step: 'given' | 'renewed' | 'narrowed' | 'withdrawn'; givenOn: Date }[]
  /** How many others speak in it, whose withdrawal would take it down too. */
  others: number
  words: { language: string; cues: Cue[] }[]
  slug: string
  /** The recording, in the form in which it is shown; none yet, or none any more. */
  recording: { contentType: string } | null
  cuts: OwnCut[]
}

export type OwnCut = {
  id: string
  startSecond: number
  endSecond: number
  words: string | null
  state: 'open' | 'made' | 'declined' | 'takenBack'
  answer: string | null
}

const pageSelect = {
  consent: {
    select: { step: true, reviewOn: true, grants: { select: { use: true, facet: true } } },
  },
  ledger: {
    select: { id: true, step: true, givenOn: true },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  },
  cutRequests: {
    select: {
      ...{ id: true, startSecond: true, endSecond: true, words: true, state: true, answer: true },
    },
    orderBy: { startSecond: 'asc' },
    take: 100,
  },
  interview: {
    select: {
      ...{ slug: true, title: true, state: true, recordedOn: true, form: true },
      renditions: {
        where: { replacedAt: null },
        select: {
          ...{ kind: true, form: true, contentType: true },
          ...{ storageKey: true, bytes: true, sha256: true },
        },
      },
      dialogue: { select: { title: true } },
      captions: { select: { language: true, vtt: true }, orderBy: { language: 'asc' } },
      _count: { select: { speakers: true } },
    },
  },
} as const satisfies Prisma.InterviewSpeakerSelect

/** What somebody agreed to, for themselves: the interview too, also before it is released. */
export async function ownConsent(actor: Actor, holder: Holder): Promise<OwnConsent> {
  const found = await findSpeaker(db(), actor, holder)
  authorize(
    actor,
    holder.code === '' ? 'consent.readOwn' : 'consent.readByCode',
    aboutSpeaker(found),
  )
  const row = await db().interviewSpeaker.findUniqueOrThrow({
    where: { id: found.id },
    select: pageSelect,
  })
  const { interview, consent } = row
  const isGone = interview.state === 'withdrawn'
  return {
    speakerId: found.id,
    title: translatedStored.parse(interview.title),
    dialogue: translatedStored.parse(interview.dialogue.title),
    state: interview.state,
    recordedOn: interview.recordedOn,
    grants: isGone ? [] : (consent?.grants ?? []),
    reviewOn: consent?.reviewOn ?? null,
    isInForce: !isGone && isInForce(consent, today()),
    steps: row.ledger,
    others: interview._count.speakers - 1,
    slug: interview.slug,
    recording: isGone ? null : typeOf(playedFile(interview)),
    cuts: isGone ? [] : row.cutRequests,
    words: isGone
      ? []
      : interview.captions.map(({ language, vtt }) => ({ language, cues: readCaptions(vtt) })),
  }
}

/** The same by a code that a browser has kept; null where another code has taken its place since. */
export async function consentByKeptCode(actor: Actor, code: string): Promise<OwnConsent | null> {
  const stands = await db().interviewSpeaker.count({ where: { codeHash: hashOfConsentCode(code) } })
  return stands > 0 ? ownConsent(actor, { code, speakerId: null }) : null
}

/** The ids of the speakers that somebody is, by their account. */
export async function ownSpeakerIds(actor: Actor): Promise<string[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().interviewSpeaker.findMany({
    where: { personId },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 100,
  })
  return rows.map(({ id }) => id)
}

const typeOf = (file: { contentType: string } | null) => file && { contentType: file.contentType }

/** The recording for whoever holds the code of one who speaks in it, also before it is released. Asked for each range. */
export async function ownRecording(actor: Actor, code: string): Promise<Bytes | Gone> {
  const found = await findSpeaker(db(), actor, { code, speakerId: null })
  authorize(actor, 'consent.readByCode', aboutSpeaker(found))
  if (found.interview.state === 'withdrawn') return { kind: 'gone' }
  const { interview } = await db().interviewSpeaker.findUniqueOrThrow({
    where: { id: found.id },
    select: { interview: pageSelect.interview },
  })
  const file = playedFile(interview)
  if (!file) throw notFound()
  const { storageKey, contentType, sha256, bytes } = file
  return {
    ...{ kind: 'here', storageKey, contentType, sha256, isPublic: false },
    ...{ size: Number(bytes), fileName: 'interview' },
  }
}

import 'server-only'
import type { InterviewState } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { aboutInterview, interviewFactsSelect } from '@/lib/interviews/facts'
import { isInForce } from '@/lib/interviews/standing'
import { visibleTo } from '@/lib/interviews/visibility'
import { today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'

const stepSelect = {
  id: true,
  step: true,
  language: true,
  manner: true,
  witness: true,
  givenOn: true,
  reviewOn: true,
  recordedAt: true,
  evidenceType: true,
  evidenceBytes: true,
  takenById: true,
  script: { select: { version: true } },
  grants: { select: { use: true, facet: true } },
} as const satisfies Prisma.ConsentSelect

export type LedgerStep = Prisma.ConsentGetPayload<{ select: typeof stepSelect }>

const speakerSelect = {
  id: true,
  personId: true,
  codeHash: true,
  name: true,
  role: true,
  group: true,
  attribution: true,
  consent: { select: stepSelect },
  cutRequests: {
    select: {
      ...{ id: true, startSecond: true, endSecond: true, words: true, state: true, answer: true },
    },
    orderBy: { startSecond: 'asc' },
    take: 100,
  },
  ledger: { select: stepSelect, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: 100 },
} as const satisfies Prisma.InterviewSpeakerSelect

type SpeakerRow = Prisma.InterviewSpeakerGetPayload<{ select: typeof speakerSelect }>

export type AskedSpeaker = Omit<SpeakerRow, 'codeHash' | 'personId'> & {
  /** From 1, as people count. */
  number: number
  isInForce: boolean
  wasAsked: boolean
  may: { newCode: boolean; addEvidence: boolean; readEvidence: boolean }
}

export type SpeakersPage = {
  slug: string
  title: Translated
  state: InterviewState
  spokenLanguage: string
  recordedOn: Date | null
  dialogue: { id: string; slug: string; title: Translated }
  speakers: AskedSpeaker[]
  /** The versions of what is read out, the latest first. */
  scripts: number[]
  today: Date
  may: { edit: boolean; record: boolean }
}

/** Who speaks in an interview and what each agreed to, for those who take consent. */
export async function speakersPage(actor: Actor, slug: string): Promise<SpeakersPage> {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: { ...interviewFactsSelect, ...pageSelect },
  })
  if (!row) throw notFound()
  const about = aboutInterview(row, await shelteredNow(db(), row.dialogueId))
  authorize(actor, 'consent.read', about)
  const speakers = await db().interviewSpeaker.findMany({
    where: { interviewId: row.id },
    select: speakerSelect,
    orderBy: { order: 'asc' },
  })
  const scripts = await db().consentScript.findMany({
    where: { dialogueId: row.dialogueId },
    select: { version: true },
    orderBy: { version: 'desc' },
    take: 50,
  })
  return {
    slug: row.slug,
    title: translatedStored.parse(row.title),
    state: row.state,
    spokenLanguage: row.spokenLanguage,
    recordedOn: row.recordedOn,
    dialogue: {
      id: row.dialogueId,
      slug: row.dialogue.slug,
      title: translatedStored.parse(row.dialogue.title),
    },
    speakers: speakers.map(({ codeHash, personId, ...speaker }, index) => {
      const asked = speaker.ledger.find(({ step }) => step === 'given' || step === 'renewed')
      const takenById = asked?.takenById ?? null
      const isWithdrawn = row.state === 'withdrawn'
      const said = { dialogue: about.dialogue, speaker: { personId, takenById, isWithdrawn } }
      return {
        ...speaker,
        number: index + 1,
        isInForce: isInForce(speaker.consent, today()),
        wasAsked: speaker.ledger.length > 0,
        may: {
          newCode: codeHash !== null && can(actor, 'consent.newCode', said),
          addEvidence: can(actor, 'consent.addEvidence', said),
          readEvidence: can(actor, 'consent.readEvidence', said),
        },
      }
    }),
    scripts: scripts.map(({ version }) => version),
    today: today(),
    may: { edit: can(actor, 'interview.edit', about), record: can(actor, 'consent.record', about) },
  }
}

const pageSelect = {
  slug: true,
  title: true,
  spokenLanguage: true,
  recordedOn: true,
  dialogue: { select: { ...interviewFactsSelect.dialogue.select, slug: true, title: true } },
} as const

/** One of them, for the page on which their consent is written down. */
export async function speakerToAsk(actor: Actor, slug: string, id: string) {
  const page = await speakersPage(actor, slug)
  const speaker = page.speakers.find((each) => each.id === id)
  if (!speaker || !page.may.record) throw notFound()
  return { page, speaker }
}

/** A step whose evidence somebody wants to see or hear, and whether they have said why. */
export async function evidenceOf(actor: Actor, slug: string, id: string, consentId: string) {
  const page = await speakersPage(actor, slug)
  const speaker = page.speakers.find((each) => each.id === id)
  const step = speaker?.ledger.find((each) => each.id === consentId)
  if (!speaker?.may.readEvidence || !step?.evidenceType) throw notFound()
  const object = { kind: 'consent', id: consentId }
  const isOpen = await hasOpened(actor, 'consent.readEvidence', object)
  return { page, speaker, step, contentType: step.evidenceType, isOpen }
}

import 'server-only'
import type { TranscodeState } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { named, namesOf, type WorkedBy } from '@/lib/accounts/names'
import type { Cue } from '@/lib/cues/cue'
import { saidMeanwhile } from '@/lib/cues/edit'
import { oddities, unwritten, type Oddity } from '@/lib/cues/look'
import { readCaptions } from '@/lib/cues/read'
import { shelteredNow } from '@/lib/dialogues/shelter'
import type { AboutInterview } from '@/lib/interviews/policy'
import { aboutInterview, interviewFactsSelect } from '@/lib/interviews/facts'
import { playedFile } from '@/lib/interviews/form'
import { playable } from '@/lib/interviews/shown'
import { visibleTo } from '@/lib/interviews/visibility'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { factsOf } from './lock'
import { firstOf, pageAsForm, pagesOf } from './pages'
import { cuesOnPage } from './schema'
import { translatorAsService } from './services'
import { voiceFacts } from './transcribing'

export type CaptionsInLanguage = {
  id: string
  language: string
  isGloss: boolean
  isMachine: boolean
  isDraft: boolean
  translatedFrom: string | null
  changedAt: Date
  by: WorkedBy
  mayCheck: boolean
}

export type CaptionDesk = {
  captions: CaptionsInLanguage[]
  mayWrite: boolean
  mayRemove: boolean
  /** A machine that could write down what is said; null where none is set up. */
  machine: null | {
    isOwn: boolean
    /** Why it can't be asked now: the code of a refusal. */
    refusal: string | null
    under: { state: TranscodeState; problem: string | null } | null
  }
}

/** Which captions an interview has, how far they are and by whom, for those who work on it. */
export async function captionDesk(actor: Actor, slug: string): Promise<CaptionDesk> {
  const { row, about } = await workedOn(actor, slug)
  const names = await namesOf(
    db(),
    row.captions.flatMap(({ uploadedById, checkedById }) => [uploadedById, checkedById]),
  )
  return {
    captions: row.captions.map(({ vtt: _vtt, ...caption }) => inLanguage(caption)),
    mayWrite: can(actor, 'caption.write', about),
    mayRemove: can(actor, 'caption.remove', about),
    machine: await machineFor(actor, row.id, about),
  }

  function inLanguage(caption: Omit<(typeof row.captions)[number], 'vtt'>) {
    const { uploadedById, checkedById, checkedOn, status, changedAt, ...rest } = caption
    return {
      ...{ ...rest, changedAt, isDraft: status === 'draft' },
      by: {
        written: named(names, uploadedById, changedAt),
        checked: named(names, checkedById, checkedOn),
      },
      mayCheck: can(actor, 'caption.check', { ...about, captions: factsOf(caption) }),
    }
  }
}

async function machineFor(
  actor: Actor,
  interviewId: string,
  about: AboutInterview,
): Promise<CaptionDesk['machine']> {
  const { about: transcriber } = await voiceFacts(db(), interviewId)
  if (!transcriber.isOn || !can(actor, 'caption.write', about)) return null
  const refused = refusalFor(actor, 'caption.transcribe', { ...about, transcriber })
  const under = await db().transcription.findUnique({
    where: { interviewId },
    select: { state: true, problem: true },
  })
  return { isOwn: transcriber.isOwn, refusal: refused?.code ?? null, under }
}

export type EditedCue = {
  start: number
  end: number
  text: string
  odd: Oddity[]
  original: string
}

export type CaptionEditor = {
  interview: { slug: string; title: Translated; dialogue: { slug: string; title: Translated } }
  captions: Omit<CaptionsInLanguage, 'changedAt'>
  media: { id: string; contentType: string; bytes: number; hasVideo: boolean } | null
  page: number
  pages: number
  /** How many cues stand before this page, and on all pages. */
  before: number
  count: number
  cues: EditedCue[]
  /** Marks of this page, and of all words. */
  seen: string
  checks: string
  isUnfinished: boolean
  may: { write: boolean; check: boolean; askMachine: boolean }
}

/** One page of the captions in one language, beside what they translate. */
export async function captionEditor(
  actor: Actor,
  { slug, language, page }: { slug: string; language: string; page: number },
): Promise<CaptionEditor> {
  const { row, about } = await workedOn(actor, slug)
  const caption = row.captions.find((each) => each.language === language)
  if (!caption) throw notFound()
  const cues = readCaptions(caption.vtt)
  const original = row.captions.find((each) => each.language === caption.translatedFrom)
  const said = original ? readCaptions(original.vtt) : []
  const names = await namesOf(db(), [caption.uploadedById, caption.checkedById])
  const pages = pagesOf(cues)
  const before = firstOf(cues, page)
  const recording = playedFile(row)
  const { id, isGloss, isMachine, translatedFrom } = caption
  const mayCheck = can(actor, 'caption.check', { ...about, captions: factsOf(caption) })
  return {
    interview: {
      slug,
      title: translatedStored.parse(row.title),
      dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
    },
    captions: {
      ...{ id, language, isGloss, isMachine, translatedFrom, mayCheck },
      isDraft: caption.status === 'draft',
      by: {
        written: named(names, caption.uploadedById, caption.changedAt),
        checked: named(names, caption.checkedById, caption.checkedOn),
      },
    },
    media: recording && can(actor, 'interview.seeRecording', about) ? playable(recording) : null,
    ...{ page: Math.min(page, pages), pages, before, count: cues.length },
    cues: edited(cues, said).slice(before, before + cuesOnPage),
    seen: markOf(pageAsForm(cues, page)),
    checks: markOf({ vtt: caption.vtt }),
    isUnfinished: cues.some(({ text }) => text === unwritten),
    may: {
      write: can(actor, 'caption.write', about),
      check: mayCheck,
      askMachine:
        original !== undefined &&
        can(actor, 'caption.askMachine', { ...about, service: translatorAsService() }),
    },
  }
}

function edited(cues: readonly Cue[], said: readonly Cue[]): EditedCue[] {
  const odd = oddities(cues)
  return cues.map((cue, at) => ({
    ...cue,
    odd: odd[at] ?? [],
    original: saidMeanwhile(said, cue),
  }))
}

async function workedOn(actor: Actor, slug: string) {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: {
      ...interviewFactsSelect,
      title: true,
      dialogue: { select: { ...interviewFactsSelect.dialogue.select, slug: true, title: true } },
      renditions: {
        where: { replacedAt: null },
        select: { id: true, kind: true, form: true, bytes: true, contentType: true },
      },
      captions: {
        orderBy: { language: 'asc' },
        select: {
          ...{ id: true, language: true, vtt: true, isGloss: true, isMachine: true },
          ...{ status: true, translatedFrom: true, changedAt: true },
          ...{ uploadedById: true, checkedById: true, checkedOn: true },
        },
      },
    },
  })
  if (!row) throw notFound()
  const about = aboutInterview(row, await shelteredNow(db(), row.dialogueId))
  authorize(actor, 'caption.readDraft', about)
  return { row, about }
}

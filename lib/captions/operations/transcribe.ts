import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { captionLimits, type Cue } from '@/lib/cues/cue'
import { readCaptions } from '@/lib/cues/read'
import { lockDialogue } from '@/lib/dialogues/facts'
import { lockInterview } from '@/lib/interviews/lock'
import { after, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { addJob } from '@/lib/platform/jobs'
import { Refusal } from '@/lib/platform/refusal'
import { pieces } from '@/lib/platform/storage'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { tidied } from '@/lib/platform/tidied'
import { largestSound, NotWritten, type Said } from '@/lib/platform/transcriber'
import { keepCaptions } from '../keep'
import { cueLimit, type LeaveInput, type OneLanguage } from '../schema'
import { voiceFacts } from '../transcribing'

/** Recordings per person: a service that is paid by the minute isn't emptied by one of them. */
const turns: Limit = { name: 'transcribe', turns: 20, seconds: 24 * 3600 }

/** After so long whoever worked on it is gone. */
const longest = minutes(45)

/** Whether voices may be sent to a service that isn't the portal's own: for the convenor to say. */
export async function letVoicesLeave(actor: Actor, input: LeaveInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug: input.slug })
    authorize(actor, 'caption.letVoicesLeave', { dialogue })
    await tx.dialogue.update({
      where: { id: dialogue.id },
      data: { voicesMayLeave: input.allowed },
      select: { id: true },
    })
    const object = { kind: 'dialogue', id: dialogue.id }
    await record(tx, actor, 'caption.letVoicesLeave', { dialogueId: dialogue.id, object })
    return { slug: input.slug }
  })
}

/** Asks for a transcript by a machine. The worker sends the sound; whatever comes back is a draft for people to check. */
export async function askForTranscript(actor: Actor, input: OneLanguage): Promise<OneLanguage> {
  const { slug, language } = input
  await transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    const voice = await voiceFacts(tx, row.id)
    authorize(actor, 'caption.transcribe', { ...about, transcriber: voice.about })
  })
  await demandTurn(turns, personIdOf(actor) ?? '')
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    const { about: transcriber } = await voiceFacts(tx, row.id)
    authorize(actor, 'caption.transcribe', { ...about, transcriber })
    if ((await tx.caption.count({ where: { interviewId: row.id, language } })) > 0)
      throw new Refusal('conflict', 'captions.there', { field: 'language' })
    const under = await tx.transcription.findUnique({ where: { interviewId: row.id } })
    const isUnderWay = under?.state === 'waiting' || under?.state === 'running'
    if (under && isUnderWay && under.changedAt > after(now(), -longest)) return input
    const said = {
      ...{ language, state: 'waiting' as const },
      ...{ problem: null, mark: newToken(), changedAt: now() },
    }
    await tx.transcription.upsert({
      where: { interviewId: row.id },
      create: { interviewId: row.id, ...said },
      update: said,
    })
    await addJob(tx, 'transcribe', { interviewId: row.id, mark: said.mark })
    await record(tx, actor, 'caption.transcribe', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return input
  })
}

type Asked = { interviewId: string; mark: string }

/** In the worker: sends the sound, if it still may go, and keeps what comes back as a draft. */
export async function transcribe({ interviewId, mark }: Asked): Promise<void> {
  const which = { interviewId, mark }
  const { count } = await db().transcription.updateMany({
    where: { ...which, state: 'waiting' },
    data: { state: 'running', changedAt: now() },
  })
  if (count === 0) return
  const problem = await written(which)
  await db().transcription.updateMany({
    where: which,
    data: { state: problem ? 'failed' : 'done', problem, changedAt: now() },
  })
}

/** Null when all went well, else why it didn't. */
async function written({ interviewId, mark }: Asked): Promise<string | null> {
  const { service, sound, about } = await voiceFacts(db(), interviewId)
  // Narrowed, withdrawn or switched off since somebody asked: no voice leaves.
  if (!service || !about.isAgreed || !(about.isOwn || about.voicesMayLeave)) return 'notAllowed'
  if (!sound) return 'noSound'
  if (Number(sound.bytes) > largestSound) return 'tooLong'
  const asked = await db().transcription.findFirst({
    where: { interviewId, mark, interview: { state: { not: 'withdrawn' } } },
    select: { language: true },
  })
  if (!asked) return 'notAllowed'
  const { language } = asked
  let cues: Cue[]
  try {
    const bytes = await wholeOf(sound.storageKey, Number(sound.bytes))
    cues = cuesOf(await service.write({ bytes, contentType: sound.contentType, language }))
  } catch (error) {
    if (error instanceof NotWritten) return error.problem
    throw error
  }
  if (cues.length === 0) return 'silent'
  return transaction(async (tx) => {
    // A release, a withdrawal or somebody's own words wait for this, and it for them.
    await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${interviewId}::uuid FOR UPDATE`
    // Taken down meanwhile, or somebody has asked anew, or written themselves.
    const still = await tx.transcription.count({
      where: { interviewId, mark, interview: { state: { not: 'withdrawn' } } },
    })
    const there = await tx.caption.count({ where: { interviewId, language } })
    if (still === 0 || there > 0) return 'notAllowed'
    await keepCaptions(tx, {
      ...{ interviewId, language, cues, isGloss: false, isMachine: true },
      ...{ translatedFrom: null, byId: null },
    })
    return null
  })
}

async function wholeOf(key: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size)
  let at = 0
  for await (const piece of pieces(key, { start: 0, end: size - 1 })) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A machine's answer is a stranger's: read like any file, or put together from its pieces. */
function cuesOf(answer: string | Said[]): Cue[] {
  try {
    const cues = typeof answer === 'string' ? readCaptions(answer) : answer
    return cues
      .map(({ start, end, text }) => ({ start, end, text: tidied(text).slice(0, cueLimit) }))
      .filter(({ start, end, text }) => text !== '' && start >= 0 && end > start)
      .slice(0, captionLimits.cues)
  } catch {
    throw new NotWritten('nonsense')
  }
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { shownFiles } from '@/lib/interviews/form'
import { showsFor } from '@/lib/interviews/reach'
import { standingSelect } from '@/lib/interviews/standing'
import { today } from '@/lib/platform/clock'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { transcriber } from '@/lib/platform/transcriber'
import type { AboutTranscriber } from './rules'

const voiceSelect = {
  form: true,
  dialogue: { select: { voicesMayLeave: true } },
  speakers: { select: { consent: { select: standingSelect } } },
  renditions: {
    where: { replacedAt: null },
    select: { kind: true, form: true, storageKey: true, bytes: true, contentType: true },
  },
} as const satisfies Prisma.InterviewSelect

/**
 * What the rules ask about the service that would hear this recording, today. Its own hands may hear what this dialogue
 * may; others’ hands are partners, and the convenor has said that voices may go there.
 */
export async function voiceFacts(reader: Reader, interviewId: string) {
  const row = await reader.interview.findUniqueOrThrow({
    where: { id: interviewId },
    select: voiceSelect,
  })
  const service = transcriber()
  const isOwn = service?.isOwn ?? false
  const standing = row.speakers.map(({ consent }) => consent)
  const heard = { form: row.form, hasVideo: false }
  const shows = showsFor(standing, isOwn ? 'dialogue' : 'partners', heard, today())
  // As others hear it: of somebody whose voice is altered, the altered one.
  const sound = shownFiles(row).find(({ kind }) => kind === 'audio') ?? null
  const about: AboutTranscriber['transcriber'] = {
    isOn: service !== null,
    isOwn,
    voicesMayLeave: row.dialogue.voicesMayLeave,
    isAgreed: shows.recording,
    hasSound: sound !== null,
  }
  return { service, sound, about }
}

/** The convenor's switch, where there is somebody else's service that it is about; null for all others. */
export async function voicesSwitch(
  actor: Actor,
  slug: string,
): Promise<{ allowed: boolean } | null> {
  const service = transcriber()
  if (!service || service.isOwn) return null
  const dialogue = await dialogueFacts(db(), { slug })
  if (!can(actor, 'caption.letVoicesLeave', { dialogue })) return null
  const { voicesMayLeave: allowed } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { voicesMayLeave: true },
  })
  return { allowed }
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { InterviewState } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { findCaptions, type CaptionForm } from '@/lib/captions/download'
import { hashOfConsentCode, newConsentCode } from '@/lib/consents/code'
import { addEvidence } from '@/lib/consents/operations/evidence'
import { findEvidence } from '@/lib/consents/queries/evidence'
import { ownRecording } from '@/lib/consents/queries/own'
import { findBytes, findMasterPlaylist, findPlaylist } from '@/lib/interviews/bytes'
import { findKit } from '@/lib/interviews/kit'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import type { Kind } from './asked-by-all'
import { fixture, makeInterview } from './make-interview'
import { makeRendition } from './make-rendition'

type Wish = {
  dialogueSlug: string
  speakerId: string
  state: InterviewState
  scope: 'dialogue' | 'public'
}

/** An interview with all its bytes, and one whose speaker is hidden. */
export async function makeAllBytes(
  { convenor, facilitator }: { convenor: Actor; facilitator: Actor },
  { dialogueSlug, ...wish }: Wish,
) {
  const plain = await makeInterview(convenor, dialogueSlug, wish)
  const hidden = await makeInterview(convenor, dialogueSlug, wish)
  await db().interview.update({ where: { id: hidden.id }, data: { form: 'blurred' } })
  const of = async (kind: Parameters<typeof makeRendition>[1]) =>
    (await makeRendition(plain.id, kind)).id
  const made = {
    hls: await of('hls240'),
    low: await of('low'),
    byHand: await of('file480'),
    audio: await of('audio'),
    poster: await of('poster'),
    waveform: await of('waveform'),
    blurred: (await makeRendition(hidden.id, 'low', { form: 'blurred' })).id,
  }
  const captions = (status: 'checked' | 'draft') =>
    db().caption.create({
      data: {
        ...{ interviewId: plain.id, language: status === 'checked' ? 'en' : 'fr', status },
        vtt: 'WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nThe same man every evening\n',
      },
    })
  const [checked, draft] = [(await captions('checked')).id, (await captions('draft')).id]
  const step = await db().consent.findFirstOrThrow({
    where: { speaker: { interviewId: plain.id } },
  })
  const code = newConsentCode(newToken())
  await db().interviewSpeaker.update({
    where: { id: step.speakerId },
    data: { codeHash: hashOfConsentCode(code) },
  })
  await addEvidence(facilitator, {
    ...{ slug: plain.slug, consentId: step.id, nonce: newToken() },
    source: createReadStream(fixture('said-opus.ogg')),
    expected: (await stat(fixture('said-opus.ogg'))).size,
  })
  const bytes = (name: string, id: string): Kind => ({ name, find: (a) => findBytes(a, id) })
  const words = (name: string, id: string, form: CaptionForm): Kind => ({
    name,
    isText: true,
    find: (actor) => findCaptions(actor, id, form),
  })
  const kinds: Kind[] = [
    { name: 'master playlist', isText: true, find: (a) => findMasterPlaylist(a, plain.slug) },
    { name: 'playlist', isText: true, find: (a) => findPlaylist(a, made.hls) },
    bytes('segments (ranges of its file)', made.hls),
    bytes('recording', plain.recording.id),
    bytes('small video, also to download', made.low),
    bytes('larger video as one file, sent by hand', made.byHand),
    bytes('sound alone, also to download', made.audio),
    bytes('course of the loudness', made.waveform),
    bytes('poster', made.poster),
    {
      name: 'recording, with the code of who speaks',
      find: (actor) => ownRecording(actor, code),
    },
    words('captions, checked', checked, 'captions'),
    words('transcript to download', checked, 'text'),
    words('captions to download', checked, 'srt'),
    words('captions, draft', draft, 'captions'),
    bytes('blurred form of somebody hidden', made.blurred),
    bytes('recording of somebody hidden, unopened', hidden.recording.id),
    bytes('recording of somebody hidden, opened with a reason', hidden.recording.id),
    {
      name: 'zip to show without a network',
      isText: true,
      find: async (actor) => {
        const kit = await findKit(actor, plain.slug)
        if (kit.kind === 'gone') return kit
        kit.stream.destroy()
        const contentType = 'application/zip'
        return { ...{ kind: 'here', text: 'zip', contentType }, fileName: kit.fileName }
      },
    },
    { name: 'what proves the consent, unopened', find: (a) => findEvidence(a, step.id) },
    {
      name: 'what proves the consent, opened with a reason',
      find: (a) => findEvidence(a, step.id),
    },
  ]
  return { plain, hidden, kinds, step, code }
}
export type AllBytes = Awaited<ReturnType<typeof makeAllBytes>>

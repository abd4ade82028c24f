import { patch, typeOfContent, type Patchable } from '@/lib/platform/media'
import { stripMp3 } from './strip-mp3'
import { stripMp4 } from './strip-mp4'
import { stripWav } from './strip-wav'
import type { MetadataLeft, Stripped } from './stripped'

/** A recording as its content shows it, after all that can be taken out of it is gone. */
export type Recording = {
  /** Ours, for the answer's header: never what the client said. */
  contentType: string
  metadataLeft: MetadataLeft | null
  durationSeconds: number | null
}

type Format = {
  video: string
  audio: string
  strip: (file: Patchable) => Promise<Stripped>
}

const mp4: Format = { video: 'video/mp4', audio: 'audio/mp4', strip: stripMp4 }
const mp3: Format = { video: 'audio/mpeg', audio: 'audio/mpeg', strip: stripMp3 }
const wav: Format = { video: 'audio/wav', audio: 'audio/wav', strip: stripWav }
const ogg: Format = { video: 'audio/ogg', audio: 'audio/ogg', strip: leaveAsIs(false) }
const webm: Format = { video: 'video/webm', audio: 'audio/webm', strip: leaveAsIs(true) }

/** By the type that the content shows. MOV goes out as MP4: the same structure, and Firefox plays no other name. */
const formats: Record<string, Format> = {
  'video/mp4': mp4,
  'video/quicktime': mp4,
  'video/x-m4v': mp4,
  'video/3gpp': mp4,
  'audio/mp4': mp4,
  'audio/x-m4a': mp4,
  'audio/mpeg': mp3,
  'audio/wav': wav,
  'audio/ogg': ogg,
  'audio/ogg; codecs=opus': ogg,
  'video/webm': webm,
}

export function isRecordingType(contentType: string): boolean {
  return contentType in formats
}

/** Looks at what lies under a key and strips it. */
export async function cleanRecording(key: string): Promise<Recording | 'unknown' | 'unplayable'> {
  const format = formats[(await typeOfContent(key)) ?? '']
  if (!format) return 'unknown'
  const stripped = await patch(key, format.strip)
  if (!stripped.isPlayable) return 'unplayable'
  return {
    contentType: stripped.hasVideo ? format.video : format.audio,
    metadataLeft: stripped.metadataLeft,
    durationSeconds: stripped.durationSeconds,
  }
}

/** WebM and Ogg number and sum what they hold, so nothing can be taken out without writing the file anew. */
function leaveAsIs(mayHaveVideo: boolean) {
  return async (file: Patchable): Promise<Stripped> => {
    const head = (await file.read(0, 65_536)).toString('latin1')
    return {
      metadataLeft: 'container',
      durationSeconds: null,
      // Matroska names its codecs in letters: V_VP9, A_OPUS.
      hasVideo: mayHaveVideo && head.includes('V_'),
      isPlayable: true,
    }
  }
}

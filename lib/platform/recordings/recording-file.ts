import { patch, typeOfContent, type Patchable } from '../media'
import { stripMp3 } from './strip-mp3'
import { stripMp4 } from './strip-mp4'
import { stripOgg } from './strip-ogg'
import { stripWav } from './strip-wav'
import { stripWebm } from './strip-webm'
import type { MetadataLeft, Stripped } from './stripped'

/** A recording as its content shows it, after all that can be taken out of it is gone. */
export type Recording = {
  /** Ours, for the answer's header: never what the client said. */
  contentType: string
  metadataLeft: MetadataLeft | null
  /** Measured, not rounded. */
  durationSeconds: number | null
  hasVideo: boolean
  /** The shorter side of the picture in pixels; null where the file doesn't say, or we don't read it there. */
  lines: number | null
}

type Format = {
  video: string
  audio: string
  strip: (file: Patchable) => Promise<Stripped>
}

const mp4: Format = { video: 'video/mp4', audio: 'audio/mp4', strip: stripMp4 }
const mp3: Format = { video: 'audio/mpeg', audio: 'audio/mpeg', strip: stripMp3 }
const wav: Format = { video: 'audio/wav', audio: 'audio/wav', strip: stripWav }
const ogg: Format = { video: 'audio/ogg', audio: 'audio/ogg', strip: stripOgg }
const webm: Format = { video: 'video/webm', audio: 'audio/webm', strip: stripWebm }

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
    hasVideo: stripped.hasVideo,
    lines: stripped.lines ?? null,
  }
}

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { names } from '@/lib/renditions/arguments'

const types: Partial<Record<RenditionKind, string>> = {
  poster: 'image/jpeg',
  audio: 'audio/mp4',
  hlsAudio: 'audio/mp4',
  waveform: 'application/json',
}

/** A file of an interview as the worker leaves it, with bytes that nobody plays. */
export async function makeRendition(
  interviewId: string,
  kind: RenditionKind,
  { form = 'full', said = `bytes of ${kind}` }: { form?: InterviewForm; said?: string } = {},
) {
  const storageKey = `interviews/${interviewId}/${randomLetters(20).toLowerCase()}`
  const bytes = Buffer.from(said.padEnd(2_000, '.'))
  await mkdir(path.dirname(pathOf(storageKey)), { recursive: true })
  await writeFile(pathOf(storageKey), bytes)
  const isHls = kind.startsWith('hls')
  return db().rendition.create({
    data: {
      ...{ interviewId, kind, form, storageKey, bytes: bytes.length, seconds: 8 },
      contentType: types[kind] ?? 'video/mp4',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      playlist: isHls ? playlist : null,
    },
  })
}

/** As ffmpeg writes it: one file, of which each segment is a range. */
const playlist = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="${names.media}",BYTERANGE="800@0"
#EXTINF:4.000000,
#EXT-X-BYTERANGE:600@800
${names.media}
#EXTINF:4.000000,
#EXT-X-BYTERANGE:600@1400
${names.media}
#EXT-X-ENDLIST
`

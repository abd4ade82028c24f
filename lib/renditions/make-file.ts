import 'server-only'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { argumentsFor, names, resultOf, type Work } from './arguments'
import { NotMade, runEncoder } from './encoder'
import { probe } from './probe'
import { waveformOf } from './waveform'

export type Programs = { ffmpeg: string; ffprobe: string }

export type MadeFile = {
  /** In the folder. */
  file: string
  contentType: string
  width: number | null
  height: number | null
  seconds: number | null
  playlist: string | null
}

type Wish = Work & {
  programs: Programs
  /** Holds the recording under the name `input`; what is made lies here too. */
  folder: string
  signal?: AbortSignal
  onProgress?: (percent: number) => void
}

/** Makes one rendition of the recording in `folder`. Throws NotMade. */
export async function makeFile(wish: Wish): Promise<MadeFile> {
  const { programs, folder, kind, form, source, signal, onProgress } = wish
  await runEncoder({
    program: programs.ffmpeg,
    args: argumentsFor({ kind, form, source }),
    folder,
    seconds: source.seconds,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  })
  const file = path.join(folder, resultOf(kind))
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size === 0) throw new NotMade('nothingInIt', '')
  const seconds = Math.round(source.seconds)
  const plain = { file, width: null, height: null, seconds, playlist: null }
  if (kind === 'waveform') {
    await writeFile(file, JSON.stringify(await waveformOf(file, source.seconds)))
    return { ...plain, contentType: 'application/json' }
  }
  if (kind === 'audio') return { ...plain, contentType: 'audio/mp4' }
  const playlist = kind.startsWith('hls')
    ? await readFile(path.join(folder, names.playlist), 'utf8')
    : null
  if (kind === 'hlsAudio') return { ...plain, playlist, contentType: 'audio/mp4' }
  const { video } = await probe(programs.ffprobe, folder, resultOf(kind))
  const pixels = { width: video?.width ?? null, height: video?.height ?? null }
  if (kind === 'poster') return { ...plain, ...pixels, seconds: null, contentType: 'image/jpeg' }
  return { ...plain, ...pixels, playlist, contentType: 'video/mp4' }
}

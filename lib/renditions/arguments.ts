import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { pictureFilter, soundFilter } from './forms'
import { keyframeSeconds, rungOf, soundOnly, type Rung, type Source } from './ladder'

export type Work = { kind: RenditionKind; form: InterviewForm; source: Source }

/** Where ffmpeg reads and writes: plain file names in the folder it is started in, never an address. */
export const names = {
  input: 'input',
  playlist: 'made.m3u8',
  media: 'made.m4s',
  file: 'made.mp4',
  poster: 'made.jpg',
  samples: 'made.raw',
} as const

/** The file that holds what was made. */
export function resultOf(kind: RenditionKind): string {
  if (kind.startsWith('hls')) return names.media
  if (kind === 'poster') return names.poster
  return kind === 'waveform' ? names.samples : names.file
}

// "file,pipe": a playlist or a disguised file can't make it ask another machine for anything.
const before = [
  ...['-hide_banner', '-nostdin', '-y', '-loglevel', 'error', '-progress', 'pipe:1'],
  ...['-protocol_whitelist', 'file,pipe', '-threads', '2', '-i', `file:${names.input}`],
]
/** Nothing that the camera or a program wrote into the file goes on. */
const stripped = [
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-dn',
  '-sn',
  '-fflags',
  '+bitexact',
]
const plain = [...stripped, '-flags:v', '+bitexact', '-flags:a', '+bitexact']

/** The arguments for ffmpeg (5 or newer) that make one rendition. A list, never a line for a shell. */
export function argumentsFor(work: Work): string[] {
  const { kind } = work
  if (kind === 'poster') return [...before, ...poster(work)]
  if (kind === 'waveform') return [...before, ...samples(work)]
  if (kind === 'audio') return [...before, '-vn', ...sound(work), ...plain, ...faststart]
  if (kind === 'hlsAudio') return [...before, '-vn', ...sound(work), ...plain, ...hls]
  const rung = rungOf(kind)
  if (!rung) throw new Error(`nothing is made as ${kind}`)
  if (kind !== 'low') return [...before, '-an', ...picture(rung, work), ...plain, ...hls]
  const heard = work.source.hasAudio ? sound(work) : ['-an']
  return [...before, ...picture(rung, work), ...heard, ...plain, ...faststart]
}

const faststart = ['-movflags', '+faststart', '-f', 'mp4', names.file]
// One file, and a playlist of ranges in it: what is withdrawn is one file to refuse and to erase.
const hls = [
  ...['-f', 'hls', '-hls_time', String(keyframeSeconds), '-hls_playlist_type', 'vod'],
  ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file+independent_segments'],
  names.playlist,
]

function sound({ form }: Work): string[] {
  const filter = soundFilter(form)
  return [
    ...['-map', '0:a:0', ...(filter ? ['-af', filter] : [])],
    ...['-c:a', 'aac', '-ac', '1', '-ar', '44100', '-b:a', `${soundOnly}k`],
  ]
}

function picture({ side, video }: Rung, { form, source }: Work): string[] {
  const frames = Math.min(30, Math.max(1, Math.round(source.video?.framesPerSecond ?? 25)))
  return [
    ...['-map', '0:v:0', '-vf', pictureFilter(form, side), '-r', String(frames)],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p'],
    // Old phones play nothing above it.
    ...['-profile:v', side <= 240 ? 'baseline' : 'main'],
    // Pictures that lean on later ones would begin later than the voice, which lies in a file of its own.
    ...['-bf', '0'],
    ...[
      '-b:v',
      `${video}k`,
      '-maxrate',
      `${Math.round(video * 1.2)}k`,
      '-bufsize',
      `${video * 2}k`,
    ],
    ...['-g', String(frames * keyframeSeconds), '-sc_threshold', '0'],
    ...['-force_key_frames', `expr:gte(t,n_forced*${keyframeSeconds})`],
  ]
}

const posterSide = 360

function poster({ form, source }: Work): string[] {
  // Not the first picture, which is often black or a hand before the lens.
  const at = Math.min(5, source.seconds / 3).toFixed(2)
  return [
    ...['-map', '0:v:0', '-ss', at, '-frames:v', '1', '-vf', pictureFilter(form, posterSide)],
    ...['-q:v', '8', '-map_metadata', '-1', '-f', 'image2', '-update', '1', names.poster],
  ]
}

export const samplesPerSecond = 8_000

function samples({ form }: Work): string[] {
  const filter = soundFilter(form)
  return [
    ...['-vn', '-map', '0:a:0', ...(filter ? ['-af', filter] : [])],
    ...['-ac', '1', '-ar', String(samplesPerSecond), '-f', 's16le', names.samples],
  ]
}

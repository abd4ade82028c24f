import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { showsPicture } from '@/lib/interviews/form'

/** What a probe says of a recording; sizes in pixels as it is shown (a phone held upright is higher than wide). */
export type Source = {
  seconds: number
  video: { width: number; height: number; framesPerSecond: number } | null
  hasAudio: boolean
}

/** A rung: the shorter side in pixels, and what picture and sound may take, in kbit/s. */
export type Rung = { kind: RenditionKind; side: number; video: number; audio: number }

/** For people who speak: a picture of little movement, one voice. */
export const soundOnly = 48
export const rungs = [
  { kind: 'hls240', side: 240, video: 220, audio: soundOnly },
  { kind: 'hls360', side: 360, video: 400, audio: soundOnly },
  { kind: 'hls480', side: 480, video: 800, audio: soundOnly },
  { kind: 'hls720', side: 720, video: 1_600, audio: soundOnly },
] as const satisfies Rung[]

/** The same picture as `hls240`, as one file to load and to keep. */
export const low: Rung = { kind: 'low', side: 240, video: 220, audio: soundOnly }

/** The larger rungs as one file each, made elsewhere: the portal itself makes pieces of them. */
export const filesByHand = (
  [
    ['file360', 'hls360'],
    ['file480', 'hls480'],
    ['file720', 'hls720'],
  ] as const
).map(([kind, pieces]) => {
  const { side = 0, video = 0, audio = 0 } = rungs.find((rung) => rung.kind === pieces) ?? {}
  return { kind, pieces, lines: side, kilobits: video + audio }
})

/** Seconds between two pictures that stand for themselves: where a player may begin. */
export const keyframeSeconds = 4

/**
 * What is made of a recording, the most useful first: who waits for an interview can hear it before the pictures are
 * there. Nothing is made larger than it came; the lowest rung is always made.
 */
export function renditionsOf(source: Source, form: InterviewForm): RenditionKind[] {
  const kinds: RenditionKind[] = source.hasAudio ? ['audio', 'waveform', 'hlsAudio'] : []
  if (!source.video || !showsPicture(form)) return kinds
  const side = Math.min(source.video.width, source.video.height)
  const fitting = rungs.filter((rung, index) => index === 0 || rung.side <= side)
  return [
    'poster',
    ...kinds.slice(0, 1),
    'low',
    ...fitting.map(({ kind }) => kind),
    ...kinds.slice(1),
  ]
}

export const rungOf = (kind: RenditionKind): Rung | undefined =>
  kind === 'low' ? low : rungs.find((rung) => rung.kind === kind)

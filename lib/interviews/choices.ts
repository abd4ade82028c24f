import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { shownFiles } from './form'

/** How much of a recording somebody has sent to their device: a voice, a rung, or the file as it came. */
export const playChoices = ['audio', '240', '360', '480', '720', 'full'] as const
export type PlayChoice = (typeof playChoices)[number]

/** Remembers what somebody chose, as long as they like it. */
export const watchCookie = 'watch'

export const isPlayChoice = (value: unknown): value is PlayChoice =>
  playChoices.some((each) => each === value)

/** The header Save-Data of a device that pays for what it loads. */
export const savesData = (header: unknown): boolean =>
  typeof header === 'string' && header.trim().toLowerCase() === 'on'

export type Source = { address: string; type: string }

export type Choice = {
  name: PlayChoice
  /** What playing the whole of it takes, at most. */
  bytes: number
  hasVideo: boolean
  /** In the order in which a browser tries them. */
  sources: Source[]
  /** The list of pieces for a player that takes what the line allows; null for one file. */
  playlist: string | null
}

type File = {
  id: string
  kind: RenditionKind
  form: InterviewForm
  contentType: string
  bytes: bigint
}

/** Each size in pieces, as the portal makes it, and as one file. */
const rungs = [
  ['240', 'hls240', 'low'],
  ['360', 'hls360', 'file360'],
  ['480', 'hls480', 'file480'],
  ['720', 'hls720', 'file720'],
] as const

/** What can be chosen of the files that this reader may have, the smallest first. */
export function choicesOf(
  slug: string,
  row: { form: InterviewForm; renditions: readonly File[] },
): Choice[] {
  const files = shownFiles(row)
  const of = (kind: RenditionKind) => files.find((file) => file.kind === kind)
  const one = (name: PlayChoice, file: File | undefined): Choice[] =>
    file ? [{ name, ...asFile(file), playlist: null }] : []
  const low = of('low')
  const voice = of('hlsAudio')
  const pictures = rungs.flatMap(([name, kind, whole]): Choice[] => {
    // One file plays everywhere; a larger one is there only where somebody meant it to be taken.
    const file = of(whole)
    if (file) return one(name, file)
    const picture = of(kind)
    if (!picture) return []
    const playlist = `/api/interviews/${slug}/master.m3u8?upto=${name}`
    return [
      {
        ...{ name, playlist, hasVideo: true },
        bytes: Number(picture.bytes) + Number(voice?.bytes ?? 0),
        // A browser that knows no pieces, and runs no script, takes the small file.
        sources: [
          { address: playlist, type: 'application/vnd.apple.mpegurl' },
          ...(low ? asFile(low).sources : []),
        ],
      },
    ]
  })
  const all = [...one('audio', of('audio')), ...pictures, ...one('full', of('original'))]
  // A short or a small recording can take less as it came than made smaller.
  return all.sort((a, b) => a.bytes - b.bytes)
}

const asFile = ({ id, contentType, bytes }: File) => ({
  bytes: Number(bytes),
  hasVideo: contentType.startsWith('video/'),
  sources: [{ address: `/api/media/${id}`, type: contentType }],
})

export type Why = 'asked' | 'saveData' | 'remembered' | 'usual'

/** The small file plays everywhere and costs little; whoever wants more says so once. */
const usual: readonly PlayChoice[] = ['240', 'full', '360', '480', '720', 'audio']

/** What is played unless somebody chooses otherwise, and why it is that. */
export function chosenOf(
  choices: readonly Choice[],
  wish: { asked: PlayChoice | null; savesData: boolean; remembered: PlayChoice | null },
): { choice: Choice; why: Why } | null {
  const named = (name: PlayChoice | null) => choices.find((each) => each.name === name)
  const asked = named(wish.asked)
  if (asked) return { choice: asked, why: 'asked' }
  const [first, ...others] = choices
  if (!first) return null
  if (wish.savesData && others.length > 0) {
    const smallest = others.reduce(
      (least, each) => (each.bytes < least.bytes ? each : least),
      first,
    )
    return { choice: smallest, why: 'saveData' }
  }
  const remembered = named(wish.remembered)
  if (remembered) return { choice: remembered, why: 'remembered' }
  const [small, whole] = [named('240'), named('full')]
  // It plays as widely as the small file and takes less.
  if (small && whole && whole.bytes <= small.bytes && whole.sources.every(playsWidely)) {
    return { choice: whole, why: 'usual' }
  }
  return { choice: usual.map(named).find((each) => each !== undefined) ?? first, why: 'usual' }
}

const playsWidely = ({ type }: Source) => type === 'video/mp4'

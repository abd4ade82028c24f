import type { Cue } from './cue'

/** As WebVTT, whatever it came as; nothing in the words can be taken for markup. */
export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => {
    const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return `${timestamp(start)} --> ${timestamp(end)}\n${safe}`
  })
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`
}

/** 00:01:02.500, as WebVTT and the editor write a moment. */
export function timestamp(seconds: number): string {
  const thousandths = Math.round(seconds * 1000)
  const part = (size: number, limit: number) => String(Math.floor(thousandths / size) % limit)
  const hours = String(Math.floor(thousandths / 3_600_000)).padStart(2, '0')
  const rest = [part(60_000, 60), part(1_000, 60)].map((digits) => digits.padStart(2, '0'))
  return `${[hours, ...rest].join(':')}.${part(1, 1000).padStart(3, '0')}`
}

/** 1:02:03 or 2:03: how a moment is written beside the words. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = String(Math.floor((whole % 3600) / 60)).padStart(hours > 0 ? 2 : 1, '0')
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${minutes}:${rest}` : `${minutes}:${rest}`
}

/** The words as a text file: a line a caption, each with its time. */
export function writeTranscript(cues: readonly Cue[]): string {
  return cues
    .map(({ start, text }) => `${clockTime(start)}  ${text.replaceAll('\n', ' ')}`)
    .join('\n')
}

/** For players and editing programs that only know SubRip. */
export function writeSubRip(cues: readonly Cue[]): string {
  const moment = (seconds: number) => timestamp(seconds).replace('.', ',')
  return cues
    .map(({ start, end, text }, index) =>
      // What looks like a tag would be taken for one: SubRip has no way to say it otherwise.
      [index + 1, `${moment(start)} --> ${moment(end)}`, text.replace(/[<>]/g, ''), ''].join('\n'),
    )
    .join('\n')
}

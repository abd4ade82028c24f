/** What is said between two moments, in seconds; plain text, lines kept. */
export type Cue = { start: number; end: number; text: string }

export type CaptionFaultCode = 'empty' | 'time' | 'order' | 'tooLong' | 'tooMany'

/** What is wrong with a caption file, and in which line (from 1; 0 for the file as a whole). */
export class CaptionFault extends Error {
  override name = 'CaptionFault'
  constructor(
    readonly code: CaptionFaultCode,
    readonly line: number,
  ) {
    super(`${code} in line ${line}`)
  }
}

export const captionLimits = { bytes: 400_000, cues: 5_000, line: 2_000, text: 2_000 }

/** The text of a caption file in whatever encoding people's tools write: UTF-8, UTF-16, or Windows-1252. */
export function decodeCaptions(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Reads WebVTT (w3.org/TR/webvtt1) or SubRip and forgives what real files get wrong: byte order marks, any line
 * ends, commas or points, missing numbers, missing or surplus blank lines. Markup goes, words stay.
 * Throws CaptionFault.
 */
export function readCaptions(text: string): Cue[] {
  const reader = new Reader()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  for (const [index, line] of lines.entries()) reader.take(line.replaceAll('\0', ''), index + 1)
  return reader.end()
}

type Open = { start: number; end: number; line: number; lines: string[] }

class Reader {
  readonly #cues: Open[] = []
  #isWebVtt = false
  /** Inside a header, a comment or a style: skipped up to the next blank line. */
  #isSkipping = false
  #afterBlank = true
  /** A line after a blank one: the next cue's number or name, or words that a blank line tore off. */
  #waiting: { text: string; line: number } | null = null

  take(line: string, number: number) {
    if (line.length > captionLimits.line) throw new CaptionFault('tooLong', number)
    if (number === 1 && /^WEBVTT(\s|$)/.test(line)) {
      this.#isWebVtt = this.#isSkipping = true
    } else if (line.trim() === '') {
      this.#settle()
      this.#isSkipping = false
      this.#afterBlank = true
    } else if (line.includes('-->')) {
      this.#begin(line, number)
    } else if (!this.#isSkipping) {
      this.#words(line, number)
    }
  }

  #begin(line: string, number: number) {
    const cue = { ...times(line, number), line: number, lines: [] }
    if (this.#waiting) {
      this.#waiting = null
    } else if (!this.#afterBlank) {
      // No blank line before: the cue's number stands at the end of the words of the one before.
      const before = this.#cues.at(-1)?.lines
      if (before && /^\d+$/.test(before.at(-1)?.trim() ?? '')) before.pop()
    }
    this.#cues.push(cue)
    if (this.#cues.length > captionLimits.cues) throw new CaptionFault('tooMany', number)
    this.#isSkipping = false
    this.#afterBlank = false
  }

  #words(line: string, number: number) {
    if (!this.#afterBlank) {
      if (this.#waiting) this.#settle()
      this.#cues.at(-1)?.lines.push(line)
      return
    }
    if (this.#isWebVtt && /^(NOTE|STYLE|REGION)(\s|$)/.test(line)) {
      this.#isSkipping = true
      return
    }
    this.#waiting = { text: line, line: number }
    this.#afterBlank = false
  }

  /** No times came after it, so it was no number: it belongs to the words before. */
  #settle() {
    const waiting = this.#waiting
    this.#waiting = null
    if (!waiting) return
    const before = this.#cues.at(-1)
    if (!before) throw new CaptionFault('time', waiting.line)
    if (!/^\d+$/.test(waiting.text.trim())) before.lines.push(waiting.text)
  }

  end(): Cue[] {
    this.#settle()
    const cues = this.#cues.flatMap(({ start, end, line, lines }) => {
      const text = plain(lines)
      if (text.length > captionLimits.text) throw new CaptionFault('tooLong', line)
      return text === '' ? [] : [{ start, end, text }]
    })
    if (cues.length === 0) throw new CaptionFault('empty', 0)
    return cues.sort((a, b) => a.start - b.start)
  }
}

// 1:02:03.004, 01:02,5, 62:03: hours may be missing, fractions may be short. No part can match in two ways.
const moment = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?$/

function times(line: string, number: number): { start: number; end: number } {
  const [from = '', rest = ''] = line.split('-->', 2)
  const start = seconds(from.trim())
  // Settings ("align:start") may follow the second time.
  const end = seconds(rest.trim().split(/\s/, 1)[0] ?? '')
  if (start === null || end === null) throw new CaptionFault('time', number)
  if (end <= start) throw new CaptionFault('order', number)
  return { start, end }
}

function seconds(written: string): number | null {
  const match = moment.exec(written)
  if (!match) return null
  const [, hours = '0', minutes = '0', whole = '0', fraction = '0'] = match
  if (Number(whole) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return null
  const thousandths = Number(fraction.padEnd(3, '0'))
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(whole)
  return (all * 1000 + thousandths) / 1000
}

// Cue markup, karaoke times, SubRip's font tags and its {\an8}. What else stands in "<" is kept as words.
const markup = /<\/?[a-z][^<>]{0,200}>|<[\d:.]{1,20}>|\{\\[^{}]{0,40}\}/gi
const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&amp;': '&',
}

function plain(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.replace(markup, '').replace(/&[a-z]{2,4};/g, (each) => entities[each] ?? each),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** As WebVTT, whatever it came as; nothing in the words can be taken for markup. */
export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => {
    const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return `${timestamp(start)} --> ${timestamp(end)}\n${safe}`
  })
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`
}

function timestamp(seconds: number): string {
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

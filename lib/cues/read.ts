import { captionLimits, CaptionFault, type Cue } from './cue'

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
  const start = secondsOf(from)
  // Settings ("align:start") may follow the second time.
  const end = secondsOf(rest.trim().split(/\s/, 1)[0] ?? '')
  if (start === null || end === null) throw new CaptionFault('time', number)
  if (end <= start) throw new CaptionFault('order', number)
  return { start, end }
}

/** A moment as people and files write it; null for what is none. */
export function secondsOf(written: string): number | null {
  const match = moment.exec(written.trim())
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

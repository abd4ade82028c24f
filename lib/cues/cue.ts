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

import { clockTime } from '@/lib/cues/write'

/** A part of a recording, in seconds from its beginning; without an end it goes on. */
export type Moment = { start: number; end: number | null }

/** Nobody is filmed for longer than a day. */
const longest = 86_400

const seconds = String.raw`\d{1,6}(?:\.\d{1,3})?`
const fragment = new RegExp(`^(${seconds})(?:,(${seconds}))?$`)

/** As addresses write it (w3.org/TR/media-frags): "62" or "62,95". Anything else is no moment. */
export function momentOf(written: unknown): Moment | null {
  const [, from, to] = (typeof written === 'string' && fragment.exec(written)) || []
  return from === undefined ? null : sound(Number(from), to === undefined ? null : Number(to))
}

const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]?\d)$|^(\d{1,5})$/

/** As people write it: "1:02", "1:02:35", or seconds. */
export function secondOf(written: unknown): number | null {
  const found = typeof written === 'string' ? clock.exec(written.trim()) : null
  if (!found) return null
  const [, hours, minutes, rest, plain] = found
  if (plain !== undefined) return Number(plain)
  return Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(rest)
}

export function sound(start: number, end: number | null): Moment | null {
  if (start > longest || (end !== null && (end <= start || end > longest))) return null
  return { start, end }
}

/** "62,95": whole seconds, nothing of what is meant left out. */
export function momentText({ start, end }: Moment): string {
  return end === null ? String(Math.floor(start)) : `${Math.floor(start)},${Math.ceil(end)}`
}

/** "1:02–1:35", as people read it. */
export function momentWords({ start, end }: Moment): string {
  return end === null ? clockTime(start) : `${clockTime(start)}–${clockTime(Math.ceil(end))}`
}

/** Where a moment is played, without script too. */
export const momentAddress = (locale: string, slug: string, moment: Moment): string =>
  `/${locale}/interviews/${slug}?t=${momentText(moment)}#player`

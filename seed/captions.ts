import type { Line } from './data/published-kinds'
import type { Locale } from './data/words'

const notice: Record<Locale, string> = {
  en: '[Demonstration: a synthetic tone, invented words]',
  fr: '[Démonstration\u00a0: un son de synthèse, des paroles inventées]',
  sw: '[Maonyesho: sauti ya kutengenezwa, maneno ya kubuni]',
}

/** Seconds as WebVTT writes them: 00:01:05.250. */
function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const part = (size: number, limit: number) => String(Math.floor(milliseconds / size) % limit)
  const clock = [part(3_600_000, 100), part(60_000, 60), part(1000, 60)].map((number) =>
    number.padStart(2, '0'),
  )
  return `${clock.join(':')}.${part(1, 1000).padStart(3, '0')}`
}

/**
 * Captions (WebVTT) that fill the length of a recording: each line stands in proportion to its letters,
 * so that the words of one language stay beside those of another.
 * The first caption says that sound and words are made up.
 */
export function captionsOf(seconds: number, lines: readonly Line[], language: Locale): string {
  const longest = lines.map(
    (line) => 12 + Math.max(...Object.values(line).map((text) => text.length)),
  )
  const lead = 4
  const pace = (seconds - lead) / longest.reduce((sum, letters) => sum + letters, 0)
  let at = lead
  const cues = [`${timestamp(0)} --> ${timestamp(lead)}\n${notice[language]}`]
  for (const [index, line] of lines.entries()) {
    const end = at + (longest[index] ?? 0) * pace
    const text = line[language]
    if (text !== undefined) cues.push(`${timestamp(at)} --> ${timestamp(end)}\n${text}`)
    at = end
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

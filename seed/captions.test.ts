import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { captionsOf } from './captions'
import { interviews } from './data/interviews'

const media = (name: string) => fileURLToPath(new URL(`./media/${name}`, import.meta.url))

function times(vtt: string): [number, number][] {
  return [...vtt.matchAll(/^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})$/gm)].map(
    ([, h1, m1, s1, h2, m2, s2]) => [
      Number(h1) * 3600 + Number(m1) * 60 + Number(s1),
      Number(h2) * 3600 + Number(m2) * 60 + Number(s2),
    ],
  )
}

describe.each(interviews)('interview $id', (interview) => {
  test.each(interview.subtitles)(
    'has captions in %s that fill its length and can be read in time',
    (language) => {
      const vtt = captionsOf(interview.seconds, interview.lines, language)
      const cues = times(vtt)
      expect(cues).toHaveLength(interview.lines.length + 1)
      cues.forEach(([from, to], index) => {
        expect(to - from).toBeGreaterThan(1.5)
        expect(from).toBe(index === 0 ? 0 : cues[index - 1]?.[1])
      })
      expect(cues.at(-1)?.[1]).toBeCloseTo(interview.seconds, 2)
      const letters = interview.lines.reduce((sum, line) => sum + (line[language]?.length ?? 0), 0)
      expect(letters / interview.seconds).toBeLessThan(17)
    },
  )

  test('has its media and a small poster', () => {
    expect(readFileSync(media(interview.media)).subarray(4, 8).toString()).toBe('ftyp')
    expect(statSync(media(interview.poster)).size).toBeLessThan(15_000)
  })
})

test('the media are a small download all together', () => {
  const bytes = interviews.map(
    ({ media: file, poster }) => statSync(media(file)).size + statSync(media(poster)).size,
  )
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000)
})

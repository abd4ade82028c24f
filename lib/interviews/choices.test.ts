import { describe, expect, test } from 'vitest'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { choicesOf, chosenOf } from './choices'

const file = (kind: RenditionKind, bytes: number, form: InterviewForm = 'full') => ({
  ...{ id: `id-${kind}-${form}`, kind, form, bytes: BigInt(bytes) },
  contentType: kind === 'audio' || kind === 'hlsAudio' ? 'audio/mp4' : 'video/mp4',
})

const ladder = [
  file('original', 90),
  file('audio', 4),
  file('low', 20),
  file('hlsAudio', 4),
  file('hls240', 16),
  file('hls360', 30),
  { ...file('poster', 1), contentType: 'image/png' },
]

describe('what can be chosen', () => {
  test('a voice, the small file, the rungs with what they take, and the file as it came', () => {
    const choices = choicesOf('a', { form: 'full', renditions: ladder })
    expect(choices.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['audio', 4],
      ['240', 20],
      ['360', 34],
      ['full', 90],
    ])
    expect(choices[2]?.sources.map(({ address }) => address)).toEqual([
      '/api/interviews/a/master.m3u8?upto=360',
      '/api/media/id-low-full',
    ])
  })

  test('without the small file its rung in pieces', () => {
    const renditions = ladder.filter(({ kind }) => kind !== 'low')
    expect(choicesOf('a', { form: 'full', renditions }).map(({ name }) => name)).toContain('240')
  })

  test('a file of more lines that was sent by hand, in the place of its pieces', () => {
    const renditions = [...ladder, file('file360', 28), file('file720', 80)]
    const choices = choicesOf('a', { form: 'full', renditions })
    expect(choices.map(({ name, bytes, playlist }) => [name, bytes, playlist])).toEqual([
      ['audio', 4, null],
      ['240', 20, null],
      ['360', 28, null],
      ['720', 80, null],
      ['full', 90, null],
    ])
    expect(choices[2]?.sources).toEqual([
      { address: '/api/media/id-file360-full', type: 'video/mp4' },
    ])
  })

  test('the smaller first, also where the recording took less than what was made of it', () => {
    const renditions = [file('original', 15), file('audio', 4), file('low', 20)]
    const choices = choicesOf('a', { form: 'full', renditions })
    expect(choices.map(({ name }) => name)).toEqual(['audio', 'full', '240'])
    const wish = { asked: null, savesData: false, remembered: null }
    expect(chosenOf(choices, wish)).toMatchObject({ choice: { name: 'full' }, why: 'usual' })
    // Not every phone plays it.
    const webm = { ...file('original', 15), contentType: 'video/webm' }
    const others = choicesOf('a', { form: 'full', renditions: [webm, file('low', 20)] })
    expect(chosenOf(others, wish)).toMatchObject({ choice: { name: '240' } })
    expect(chosenOf(choices, { ...wish, savesData: true })).toMatchObject({
      choice: { name: 'audio' },
    })
  })

  test('of a hidden face only what was made of it, never the file as it came', () => {
    const renditions = [...ladder, file('low', 20, 'blurred'), file('original', 9, 'blurred')]
    const choices = choicesOf('a', { form: 'blurred', renditions })
    expect(choices.map(({ sources }) => sources)).toEqual([
      [{ address: '/api/media/id-low-blurred', type: 'video/mp4' }],
    ])
  })
})

describe('what is played', () => {
  const choices = choicesOf('a', { form: 'full', renditions: ladder })
  const wish = { asked: null, savesData: false, remembered: null }
  const played = (said: Partial<Parameters<typeof chosenOf>[1]>) => {
    const chosen = chosenOf(choices, { ...wish, ...said })
    return chosen && [chosen.choice.name, chosen.why]
  }

  test.each([
    [{}, ['240', 'usual']],
    [{ remembered: '360' as const }, ['360', 'remembered']],
    [{ remembered: '720' as const }, ['240', 'usual']],
    [{ remembered: '360' as const, savesData: true }, ['audio', 'saveData']],
    [{ remembered: '360' as const, savesData: true, asked: 'full' as const }, ['full', 'asked']],
    [{ asked: '720' as const }, ['240', 'usual']],
  ])('%j', (said, expected) => {
    expect(played(said)).toEqual(expected)
  })

  test('the only file there is, whatever is asked; nothing where there is none', () => {
    const [only] = choicesOf('a', { form: 'full', renditions: [file('original', 9)] })
    if (!only) throw new Error('one')
    expect(chosenOf([only], { ...wish, savesData: true })).toEqual({ choice: only, why: 'usual' })
    expect(chosenOf([], wish)).toBeNull()
  })
})

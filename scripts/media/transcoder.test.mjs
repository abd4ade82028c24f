import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findTranscoder, readyTranscoder, transcoderSettings } from './transcoder.mjs'

let folder
const pretend = (into, name, version) => {
  fs.mkdirSync(path.join(folder, into), { recursive: true })
  const file = path.join(folder, into, name)
  fs.writeFileSync(file, `#!/bin/sh\necho "${name} version ${version} Copyright"\n`, {
    mode: 0o755,
  })
  return file
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baraza-transcoder-'))
  for (const name of ['ffmpeg', 'ffprobe']) {
    pretend('new', name, '7.1.1-static')
    pretend('old', name, '4.4.2-0ubuntu0')
    pretend('commit', name, 'N-109468-gd39b34123d')
  }
  pretend('half', 'ffmpeg', '7.1')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const at = (...names) => path.join(folder, ...names)

describe('ffmpeg', () => {
  test('is the one that was named, with the ffprobe beside it', () => {
    expect(findTranscoder({ FFMPEG_PATH: at('new', 'ffmpeg'), PATH: at('commit') })).toEqual({
      ffmpeg: at('new', 'ffmpeg'),
      ffprobe: at('new', 'ffprobe'),
      from: 'FFMPEG_PATH',
    })
  })

  test('that was named and does not work is not replaced by another', () => {
    expect(findTranscoder({ FFMPEG_PATH: at('nowhere'), PATH: at('new') })).toBeUndefined()
  })

  test('is the installed one', () => {
    const PATH = [at('empty'), at('commit')].join(path.delimiter)
    expect(findTranscoder({ PATH })).toMatchObject({ from: 'installed' })
  })

  test('is none where it is too old, alone, or not wanted', async () => {
    for (const where of ['old', 'half']) {
      expect(findTranscoder({ FFMPEG_PATH: at(where, 'ffmpeg') })).toBeUndefined()
    }
    const none = { MEDIA_TRANSCODER: 'none', FFMPEG_PATH: at('new', 'ffmpeg') }
    expect(await readyTranscoder(none)).toBeUndefined()
    expect(transcoderSettings(undefined)).toMatchObject({ MEDIA_TRANSCODER: 'none' })
  })

  test('is demanded only where the operator demands it', async () => {
    const named = { FFMPEG_PATH: at('old', 'ffmpeg') }
    expect(await readyTranscoder(named)).toBeUndefined()
    await expect(readyTranscoder({ ...named, MEDIA_TRANSCODER: 'ffmpeg' })).rejects.toThrow(
      /FFMPEG_PATH/,
    )
  })
})

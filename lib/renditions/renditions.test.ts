import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { InterviewForm } from '@/generated/prisma/enums'
import { argumentsFor, names, resultOf } from './arguments'
import { pictureFilter, soundFilter } from './forms'
import { renditionsOf, type Source } from './ladder'
import { masterPlaylist, withAddress, type Offered } from './playlists'
import { percentOf } from './progress'
import { waveformOf } from './waveform'

const filmed = (width: number, height: number): Source => ({
  seconds: 600,
  video: { width, height, framesPerSecond: 25 },
  hasAudio: true,
})
const spoken: Source = { seconds: 600, video: null, hasAudio: true }
const forms = Object.values(InterviewForm)

describe('the ladder', () => {
  test('climbs as high as the source and no higher', () => {
    const all = ['poster', 'audio', 'low', 'hls240', 'hls360', 'hls480', 'hls720']
    const sound = ['waveform', 'hlsAudio']
    expect(renditionsOf(filmed(1920, 1080), 'full')).toEqual([...all, ...sound])
    expect(renditionsOf(filmed(1280, 720), 'full')).toEqual([...all, ...sound])
    expect(renditionsOf(filmed(1278, 718), 'full')).toEqual([...all.slice(0, -1), ...sound])
    expect(renditionsOf(filmed(160, 120), 'full')).toEqual([...all.slice(0, 4), ...sound])
  })

  test('takes the shorter side of a phone that was held upright', () => {
    expect(renditionsOf(filmed(720, 1280), 'full')).toContain('hls720')
    expect(renditionsOf(filmed(480, 1280), 'full')).not.toContain('hls720')
  })

  test('has no picture where none was filmed or none is shown, and no sound where none was heard', () => {
    const sound = ['audio', 'waveform', 'hlsAudio']
    expect(renditionsOf(spoken, 'full')).toEqual(sound)
    expect(renditionsOf(filmed(1280, 720), 'voiceOnly')).toEqual(sound)
    expect(renditionsOf(filmed(1280, 720), 'alteredVoice')).toEqual(sound)
    const silent = { ...filmed(640, 360), hasAudio: false }
    expect(renditionsOf(silent, 'full')).toEqual(['poster', 'low', 'hls240', 'hls360'])
    expect(renditionsOf(silent, 'voiceOnly')).toEqual([])
  })
})

describe('what ffmpeg is told', () => {
  const works = forms.flatMap((form) =>
    renditionsOf(filmed(1920, 1080), form).map((kind) => ({
      kind,
      form,
      source: filmed(1920, 1080),
    })),
  )

  test('a list that names a file of its folder, never an address, and lets it open nothing else', () => {
    for (const work of works) {
      const told = argumentsFor(work)
      expect(told.every((each) => typeof each === 'string' && each !== '')).toBe(true)
      expect(told.join(' ')).not.toMatch(/https?:|tcp:|concat:|\/\//)
      const whitelist = told.indexOf('-protocol_whitelist')
      expect(told[whitelist + 1]).toBe('file,pipe')
      expect(whitelist).toBeLessThan(told.indexOf('-i'))
      expect(told[told.indexOf('-i') + 1]).toBe(`file:${names.input}`)
      expect(told).toContain('-nostdin')
      // Only the names that are ours; nothing leaves the folder.
      expect(told.filter((each) => each.startsWith('/') || each.includes('..'))).toEqual([])
    }
  })

  test('drops what a camera wrote, from everything that is kept as it comes out', () => {
    for (const work of works.filter(({ kind }) => kind !== 'waveform')) {
      const told = argumentsFor(work)
      expect(told[told.indexOf('-map_metadata') + 1]).toBe('-1')
    }
  })

  test('the bits of each rung, and a picture to begin at every four seconds', () => {
    const rate = (kind: 'low' | 'hls240' | 'hls360' | 'hls480' | 'hls720') => {
      const told = argumentsFor({ kind, form: 'full', source: filmed(1280, 720) })
      expect(told[told.indexOf('-g') + 1]).toBe('100')
      expect(told).toContain('expr:gte(t,n_forced*4)')
      return told[told.indexOf('-b:v') + 1]
    }
    expect(rate('low')).toBe('220k')
    expect(rate('hls240')).toBe('220k')
    expect(rate('hls360')).toBe('400k')
    expect(rate('hls480')).toBe('800k')
    expect(rate('hls720')).toBe('1600k')
    const audio = argumentsFor({ kind: 'audio', form: 'full', source: spoken })
    expect(audio[audio.indexOf('-b:a') + 1]).toBe('48k')
    expect(audio).toContain('-vn')
  })

  test('a form without a picture is never given one, whoever asks for it', () => {
    for (const form of ['voiceOnly', 'alteredVoice'] as const) {
      for (const kind of ['low', 'hls240', 'poster'] as const) {
        expect(() => argumentsFor({ kind, form, source: filmed(1280, 720) })).toThrow()
      }
    }
  })

  test('where the result lies', () => {
    expect(resultOf('hlsAudio')).toBe(names.media)
    expect(resultOf('hls720')).toBe(names.media)
    expect(resultOf('poster')).toBe(names.poster)
    expect(resultOf('waveform')).toBe(names.samples)
    expect(resultOf('low')).toBe(names.file)
  })
})

describe('forms', () => {
  test('a face becomes a few blocks before it becomes large again', () => {
    for (const [form, blocks] of [
      ['blurred', 8],
      ['outline', 18],
    ] as const) {
      const filter = pictureFilter(form, 720)
      expect(filter.indexOf(`,${blocks})`)).toBeGreaterThan(-1)
      expect(filter.indexOf(`,${blocks})`)).toBeLessThan(filter.indexOf(',720)'))
    }
    expect(pictureFilter('full', 240)).not.toContain('area')
  })

  test('a voice is altered in that form only', () => {
    for (const form of forms) {
      expect(soundFilter(form) !== null).toBe(form === 'alteredVoice')
    }
  })
})

describe('progress', () => {
  test('is read of the last batch, and never says all before all is there', () => {
    expect(percentOf('out_time_us=0\nprogress=continue\n', 10)).toBe(0)
    expect(percentOf('out_time_us=1000000\nx=y\nout_time_us=5000000\n', 10)).toBe(50)
    expect(percentOf('out_time_us=11000000\nprogress=end\n', 10)).toBe(99)
  })
  test('says nothing where nothing was said', () => {
    expect(percentOf('out_time_us=N/A\n', 10)).toBeNull()
    expect(percentOf('out_time_us=100\n', 0)).toBeNull()
  })
})

describe('playlists', () => {
  const offered = (kind: Offered['kind'], bytes: number, side?: number): Offered => ({
    id: kind,
    kind,
    bytes,
    seconds: 10,
    width: side ? (side * 16) / 9 : null,
    height: side ?? null,
  })
  const address = (id: string) => `/api/media/${id}/playlist`

  test('the voice once, and a picture for each rung, the smallest first', () => {
    const text = masterPlaylist(
      [
        offered('hls720', 2_000_000, 720),
        offered('hls240', 275_000, 240),
        offered('hlsAudio', 60_000),
        offered('low', 335_000, 240),
        offered('poster', 9),
      ],
      address,
    )
    expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual([
      '/api/media/hls240/playlist',
      '/api/media/hls720/playlist',
    ])
    expect(text).toContain('URI="/api/media/hlsAudio/playlist"')
    expect(text).toContain('AVERAGE-BANDWIDTH=268000,')
    expect(text).toContain('RESOLUTION=1280x720')
    expect(text).not.toContain('/low/')
  })

  test('the voice alone where there is no picture', () => {
    const text = masterPlaylist([offered('hlsAudio', 60_000)], address)
    expect(text).toContain('CODECS="mp4a.40.2"')
    expect(text).toContain('\n/api/media/hlsAudio/playlist\n')
  })

  test('a silent picture names no voice', () => {
    expect(masterPlaylist([offered('hls240', 275_000, 240)], address)).not.toMatch(/mp4a|AUDIO/)
  })

  test('every range of a playlist points at the address of its bytes', () => {
    const written = `#EXT-X-MAP:URI="${names.media}",BYTERANGE="800@0"\n#EXT-X-BYTERANGE:9@800\n${names.media}\n`
    expect(withAddress(written, '/api/media/7')).toBe(
      '#EXT-X-MAP:URI="/api/media/7",BYTERANGE="800@0"\n#EXT-X-BYTERANGE:9@800\n/api/media/7\n',
    )
  })
})

test('the waveform of a voice that grows louder grows, up to a hundred', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'baraza-waveform-'))
  try {
    const samples = Buffer.alloc(8_000 * 3 * 2)
    for (let at = 0; at < samples.length; at += 2) {
      samples.writeInt16LE(Math.round((at / samples.length) * 9_000) * (at % 4 ? 1 : -1), at)
    }
    const file = path.join(folder, 'samples')
    await writeFile(file, samples)
    const wave = await waveformOf(file, 3)
    expect(wave).toHaveLength(300)
    expect(wave[299]).toBe(100)
    expect(wave[150]).toBeGreaterThan(45)
    expect(wave[150]).toBeLessThan(55)
  } finally {
    await rm(folder, { recursive: true })
  }
})

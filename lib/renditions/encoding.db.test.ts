import { execFileSync } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findTranscoder } from '@/scripts/media/transcoder.mjs'
import type { RenditionKind } from '@/generated/prisma/enums'
import { NotMade } from './encoder'
import { rungOf, type Source } from './ladder'
import { makeFile, type MadeFile } from './make-file'
import { probe } from './probe'

const programs = findTranscoder()
if (!programs) console.warn('NO FFMPEG HERE: what it makes of a recording is NOT tested.')

const seconds = 13
let folder: string
let source: Source

/** A picture that moves and a voice-like sound, with a place and a device written into it. */
beforeAll(async () => {
  if (!programs) return
  folder = await mkdtemp(path.join(tmpdir(), 'baraza-encoding-'))
  execFileSync(programs.ffmpeg, [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'lavfi', '-i', `testsrc2=size=1280x720:rate=25:duration=${seconds}`],
    ...['-f', 'lavfi', '-i', `sine=frequency=180:duration=${seconds}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
    ...['-metadata', 'location=+05.6037-000.1870/', '-metadata', 'make=PlantedMaker'],
    ...['-metadata', 'com.apple.quicktime.location.ISO6709=+05.6037-000.1870/'],
    ...['-metadata', 'title=PlantedTitle', '-metadata:s:a:0', 'handler_name=PlantedHandler'],
    ...['-movflags', 'use_metadata_tags', path.join(folder, 'input.mp4')],
  ])
  await rename(path.join(folder, 'input.mp4'), path.join(folder, 'input'))
  source = await probe(programs.ffprobe, folder, 'input')
})

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

const make = async (kind: RenditionKind, form: 'full' | 'alteredVoice' | 'blurred' = 'full') => {
  if (!programs) throw new Error('unreachable')
  const told: number[] = []
  const made = await makeFile({
    ...{ programs, folder, kind, form, source },
    onProgress: (percent) => told.push(percent),
  })
  return { made, told }
}

const widths = { low: 426, hls240: 426, hls360: 640, hls720: 1280 }

type Probed = {
  format: { bit_rate: string; duration: string; tags?: Record<string, string> }
  streams: { codec_type: string; codec_name: string; profile: string; channels?: number }[]
}

const look = (file: string, ...more: string[]) =>
  execFileSync(programs?.ffprobe ?? '', ['-v', 'error', ...more, file], { encoding: 'utf8' })

const shown = (file: string) =>
  JSON.parse(look(file, '-print_format', 'json', '-show_format', '-show_streams')) as Probed

/** The moments of the pictures that stand for themselves. */
const keyframes = (file: string) =>
  look(
    file,
    ...['-select_streams', 'v:0', '-skip_frame', 'nokey'],
    ...['-show_entries', 'frame=pts_time', '-of', 'csv=p=0'],
  )
    .split('\n')
    .map((line) => Number.parseFloat(line))
    .filter((at) => !Number.isNaN(at))

const tellsNothing = ({ file }: MadeFile) => {
  const bytes = readFileSync(file, 'latin1')
  for (const planted of ['05.6037', '000.1870', 'Planted', 'ISO6709']) {
    expect(bytes.includes(planted), planted).toBe(false)
  }
}

describe.skipIf(!programs)('what ffmpeg makes', () => {
  test('the source does tell a place', () => {
    expect(readFileSync(path.join(folder, 'input'), 'latin1')).toContain('05.6037')
    expect(source).toMatchObject({ hasAudio: true, video: { width: 1280, height: 720 } })
  })

  test.each(['low', 'hls240', 'hls360', 'hls720'] as const)(
    '%s: its bits, a keyframe every four seconds, nothing of the camera',
    async (kind) => {
      const { made, told } = await make(kind)
      const rung = rungOf(kind)
      const { format, streams } = shown(made.file)
      const most = ((rung?.video ?? 0) + (kind === 'low' ? 48 : 0)) * 1_000
      // Short and simple: the first picture weighs more than it would in ten minutes.
      expect(Number(format.bit_rate)).toBeLessThan(most * 1.3)
      expect(keyframes(made.file)).toEqual([0, 4, 8, 12])
      expect(made).toMatchObject({
        width: widths[kind],
        height: rung?.side,
        seconds,
      })
      expect(streams.map(({ codec_name }) => codec_name)).toEqual(
        kind === 'low' ? ['h264', 'aac'] : ['h264'],
      )
      tellsNothing(made)
      expect(Math.max(...told)).toBeLessThanOrEqual(99)
      if (kind === 'low') return
      expect(made.playlist?.match(/#EXTINF:4\.0+/g)).toHaveLength(3)
      expect(made.playlist).toContain('#EXT-X-BYTERANGE')
      expect(made.playlist).not.toMatch(/https?:/)
    },
    60_000,
  )

  test('a voice of 48 kbit/s in one channel', async () => {
    for (const kind of ['audio', 'hlsAudio'] as const) {
      const { made } = await make(kind)
      const { format, streams } = shown(made.file)
      expect(streams).toMatchObject([{ codec_name: 'aac', profile: 'LC', channels: 1 }])
      expect(Number(format.bit_rate)).toBeLessThan(56_000)
      expect(made.contentType).toBe('audio/mp4')
      tellsNothing(made)
    }
  }, 60_000)

  test('an altered voice, a blurred face, a poster and a waveform', async () => {
    const altered = (await make('audio', 'alteredVoice')).made
    expect(Math.abs(Number(shown(altered.file).format.duration) - seconds)).toBeLessThan(0.6)
    tellsNothing(altered)
    const blurred = (await make('low', 'blurred')).made
    expect(keyframes(blurred.file)).toEqual([0, 4, 8, 12])
    const poster = (await make('poster')).made
    expect(poster).toMatchObject({ contentType: 'image/jpeg', height: 360, playlist: null })
    tellsNothing(poster)
    const wave = (await make('waveform')).made
    expect(JSON.parse(readFileSync(wave.file, 'utf8'))).toHaveLength(300)
  }, 60_000)

  test('a file that is none, or a playlist in its place, is refused and opens nothing', async () => {
    if (!programs) return
    const other = await mkdtemp(path.join(tmpdir(), 'baraza-encoding-'))
    const playlist =
      '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n'
    for (const text of ['not a recording', playlist, 'ffconcat version 1.0\nfile /etc/passwd\n']) {
      await writeFile(path.join(other, 'input'), text)
      await expect(probe(programs.ffprobe, other, 'input')).rejects.toThrow(NotMade)
      await expect(
        makeFile({ ...{ programs, source }, folder: other, kind: 'audio', form: 'full' }),
      ).rejects.toThrow(NotMade)
    }
    await rm(other, { recursive: true })
  })
})

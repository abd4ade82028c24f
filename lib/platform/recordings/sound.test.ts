import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InMemory, typeOfBytes, type Patchable } from '../media'
import { secondsOfOpus } from './ogg-packets'
import { stripMp3 } from './strip-mp3'
import { stripMp4 } from './strip-mp4'
import { stripOgg } from './strip-ogg'
import { stripWav } from './strip-wav'
import { stripWebm } from './strip-webm'
import type { Stripped } from './stripped'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)))

type Strip = (file: Patchable) => Promise<Stripped>

async function strip(bytes: Buffer, how: Strip) {
  const file = new InMemory(Buffer.from(bytes))
  return { ...(await how(file)), bytes: file.bytes }
}

/** What a file tells beside its sound: what the fixtures were given, and what wrote them. */
const tale = /Secret site|05\.30|A name|Phone|2016|Lavf|libopus|Chrome|Xiph/i
/** Programs name themselves within the sound of MP3 and AAC, where no place can stand. */
const inSound = /Lav[cf][\d.]*|LAME[\d.]*/g

const text = (bytes: Buffer) => bytes.toString('latin1')

/** Sounds as phones, recorders and browsers make them, with the seconds that are in them. */
const sounds: [string, Strip, number][] = [
  ['said.wav', stripWav, 3],
  ['said.mp3', stripMp3, 3.5],
  ['said.m4a', stripMp4, 3.4],
  ['said-fragments.mp4', stripMp4, 3.4],
  ['said-opus.ogg', stripOgg, 3.4],
  ['said-vorbis.ogg', stripOgg, 3.4],
  ['said-long.ogg', stripOgg, 75],
  ['said-opus.webm', stripWebm, 3.4],
  ['said-vorbis.webm', stripWebm, 3.4],
  ['recorded-chromium.webm', stripWebm, 2.5],
  ['recorded-chromium-sliced.webm', stripWebm, 2.6],
  ['recorded-chromium.mp4', stripMp4, 2.6],
]

describe('sound', () => {
  test.each(sounds)(
    '%s is measured and tells nothing beside what is heard',
    async (name, how, seconds) => {
      const before = fixture(name)
      const after = await strip(before, how)
      expect(after).toMatchObject({ metadataLeft: null, hasVideo: false, isPlayable: true })
      expect(Math.abs((after.durationSeconds ?? 0) - seconds)).toBeLessThan(0.15)
      const isCodec = how === stripMp3 || how === stripMp4
      expect(text(after.bytes).replace(isCodec ? inSound : '', '')).not.toMatch(tale)
      expect(await typeOfBytes(after.bytes)).toBe(await typeOfBytes(before))
    },
  )

  test.each(sounds)('%s is cleaned once: again changes nothing', async (_name, how) => {
    const once = await strip(fixture(_name), how)
    const twice = await strip(once.bytes, how)
    expect(twice.bytes.equals(once.bytes)).toBe(true)
    expect(twice.durationSeconds).toBe(once.durationSeconds)
  })

  test('a length that the file only claims counts for nothing', async () => {
    const ogg = fixture('said-long.ogg')
    // The last page says that it ends after no time at all.
    ogg.writeBigInt64LE(0n, ogg.lastIndexOf('OggS') + 6)
    expect((await strip(ogg, stripOgg)).durationSeconds).toBeGreaterThan(74)
    const webm = fixture('recorded-chromium.webm')
    webm.writeFloatBE(1, webm.indexOf(Buffer.from([0x44, 0x89, 0x84])) + 3)
    expect((await strip(webm, stripWebm)).durationSeconds).toBeGreaterThan(2.4)
    const wav = fixture('said.wav')
    wav.writeUInt32LE(4_000_000_000, wav.indexOf('fmt ') + 16)
    expect((await strip(wav, stripWav)).durationSeconds).toBe(3)
    const m4a = fixture('said.m4a')
    m4a.writeUInt32BE(1, m4a.indexOf('mvhd') + 20)
    expect((await strip(m4a, stripMp4)).durationSeconds).toBeGreaterThan(3)
  })

  test('packets of Opus say how long they sound', () => {
    // 20 ms of CELT; three frames of 60 ms of SILK; an empty packet.
    expect(secondsOfOpus(Buffer.from([31 << 3]))).toBe(0.02)
    expect(secondsOfOpus(Buffer.from([(3 << 3) | 3, 3]))).toBeCloseTo(0.18)
    expect(secondsOfOpus(Buffer.from([]))).toBe(0)
  })
})

describe('Ogg', () => {
  test('comments on several pages go, sleeve and all', async () => {
    const ogg = fixture('said-opus.ogg')
    const large = withComments(
      ogg,
      Buffer.concat([Buffer.from('Secret site'), Buffer.alloc(150_000, 'x')]),
    )
    const after = await strip(large, stripOgg)
    expect(after).toMatchObject({ metadataLeft: null })
    expect(text(after.bytes)).not.toMatch(/Secret|xx/)
    expect(Math.abs((after.durationSeconds ?? 0) - 3.4)).toBeLessThan(0.15)
  })

  test('what hides behind the last page is cut off', async () => {
    const after = await strip(
      Buffer.concat([fixture('said-opus.ogg'), Buffer.from('Secret site')]),
      stripOgg,
    )
    expect(after.bytes.length).toBe(fixture('said-opus.ogg').length)
    expect(after.metadataLeft).toBeNull()
  })

  test('a stream of another kind beside the sound is noted', async () => {
    const strange = fixture('said-opus.ogg')
    strange.write('Strange!', strange.indexOf('OpusHead'))
    expect((await strip(strange, stripOgg)).metadataLeft).toBe('container')
  })

  test('a page in the middle that is none is noted', async () => {
    const torn = Buffer.concat([
      fixture('said-long.ogg'),
      Buffer.alloc(100_000),
      fixture('said-opus.ogg'),
    ])
    expect((await strip(torn, stripOgg)).metadataLeft).toBe('unreadable')
  })
})

/** The same file with other comments: pages of 255 segments, as long as needed. */
function withComments(ogg: Buffer, comments: Buffer): Buffer {
  const pages = pagesOf(ogg)
  const [first = ogg, second = ogg] = pages
  const packet = Buffer.concat([Buffer.from('OpusTags'), comments])
  const made: Buffer[] = []
  for (let at = 0; at < packet.length; at += 255 * 255) {
    const body = packet.subarray(at, at + 255 * 255)
    const isLast = at + 255 * 255 >= packet.length
    const segments = [...Array<number>(Math.floor(body.length / 255)).fill(255)]
    if (isLast) segments.push(body.length % 255)
    const head = Buffer.from(second.subarray(0, 27))
    head[5] = at === 0 ? 0 : 1
    head[26] = segments.length
    made.push(Buffer.concat([head, Buffer.from(segments), body]))
  }
  return Buffer.concat([first, ...made, ...pages.slice(2)])
}

function pagesOf(ogg: Buffer): Buffer[] {
  const starts: number[] = []
  for (let at = ogg.indexOf('OggS'); at >= 0; at = ogg.indexOf('OggS', at + 4)) starts.push(at)
  return starts.map((at, n) => ogg.subarray(at, starts[n + 1] ?? ogg.length))
}

describe('WebM', () => {
  const element = (id: string, body: Buffer | string) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(Buffer.byteLength(body) | 0x10000000)
    return Buffer.concat([Buffer.from(id, 'hex'), size, Buffer.from(body)])
  }

  test('tags, title, date, attachments and names go, wherever they stand', async () => {
    const webm = fixture('recorded-chromium-sliced.webm')
    const tail = Buffer.concat([
      element('1254c367', element('7373', 'Secret site')),
      element('1941a469', 'Secret site'),
      element('1043a770', 'Secret site'),
    ])
    const after = await strip(Buffer.concat([webm, tail]), stripWebm)
    expect(after.metadataLeft).toBeNull()
    expect(text(after.bytes)).not.toMatch(tale)
    expect(after.bytes.length).toBe(webm.length + tail.length)
  })

  test('a recorder that was cut off leaves what is whole', async () => {
    const webm = fixture('recorded-chromium-sliced.webm')
    const after = await strip(webm.subarray(0, webm.length - 20), stripWebm)
    expect(after).toMatchObject({ metadataLeft: null, isPlayable: true })
    expect(after.bytes.length).toBeLessThan(webm.length - 20)
  })

  test('subtitles beside the sound are noted', async () => {
    const webm = fixture('recorded-chromium.webm')
    webm[webm.indexOf(Buffer.from([0x83, 0x81, 0x02])) + 2] = 0x11
    expect((await strip(webm, stripWebm)).metadataLeft).toBe('timedTrack')
  })

  test('what can’t be followed is noted', async () => {
    const webm = fixture('said-opus.webm')
    expect((await strip(webm.subarray(0, 3), stripWebm)).isPlayable).toBe(false)
    const strange = Buffer.concat([webm.subarray(0, 60), Buffer.alloc(200)])
    expect((await strip(strange, stripWebm)).isPlayable).toBe(false)
  })
})

describe('any bytes at all end in an answer', () => {
  test.each([
    ['Ogg', 'said-opus.ogg', stripOgg],
    ['Vorbis', 'said-vorbis.ogg', stripOgg],
    ['WebM', 'recorded-chromium-sliced.webm', stripWebm],
    ['WebM with Vorbis', 'said-vorbis.webm', stripWebm],
    ['fragments', 'recorded-chromium.mp4', stripMp4],
    ['MP3', 'said.mp3', stripMp3],
  ])('%s', async (_name, name, how) => {
    const whole = fixture(name)
    const damaged = fc
      .array(fc.tuple(fc.nat(Math.min(whole.length - 1, 1_500)), fc.nat(255)), {
        minLength: 1,
        maxLength: 12,
      })
      .map((changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    const cut = fc.nat(whole.length).map((length) => Buffer.from(whole.subarray(0, length)))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, cut), async (bytes) => {
        const stripped = await strip(bytes, how)
        expect(stripped.bytes.length).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 200 },
    )
  })
})

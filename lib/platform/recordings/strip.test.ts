import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InMemory, typeOfBytes, type Patchable } from '../media'
import { stripMp3 } from './strip-mp3'
import { stripMp4 } from './strip-mp4'
import { stripPicture } from './strip-picture'
import { stripWav } from './strip-wav'
import type { Stripped } from './stripped'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)))

async function strip(bytes: Buffer, how: (file: Patchable) => Promise<Stripped>) {
  const file = new InMemory(Buffer.from(bytes))
  return { ...(await how(file)), bytes: file.bytes }
}

// What the fixtures were made to tell: a title, a place, a maker, a comment, a device.
const secrets = /Secret site|05\.30|A name|made by X|Phone|GoPro|Lavf|Lavc|x264 -/

const text = (bytes: Buffer) => bytes.toString('latin1')

/** A box of ISO/IEC 14496-12. */
function box(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

describe('MP4 and its kin', () => {
  test.each(['place.mp4', 'place.mov', 'fragmented.mp4'])(
    '%s keeps its size and loses its tale',
    async (name) => {
      const before = fixture(name)
      expect(text(before)).toMatch(secrets)
      const after = await strip(before, stripMp4)
      expect(after).toMatchObject({ metadataLeft: null, hasVideo: true, isPlayable: true })
      expect(after.bytes.length).toBe(before.length)
      // The encoder's note inside the picture itself stays (it names a program, no place); the boxes don't.
      const boxes = text(after.bytes).replace(/mdat[^]*?(?=moov|moof|mfra|free|$)/g, '')
      expect(boxes).not.toMatch(/Secret site|05\.30|made by X|Phone|GoPro|udta|meta|ilst/)
      expect(await typeOfBytes(after.bytes)).not.toBeNull()
    },
  )

  test('says how long it is', async () => {
    const { durationSeconds } = await strip(fixture('place.mp4'), stripMp4)
    // The sound goes on a little longer than the picture.
    expect(durationSeconds).toBeCloseTo(1.13, 1)
  })

  test('times of making are gone', async () => {
    const { bytes } = await strip(fixture('place.mp4'), stripMp4)
    for (const name of ['mvhd', 'tkhd', 'mdhd']) {
      const at = bytes.indexOf(name)
      expect(bytes.subarray(at + 8, at + 16)).toEqual(Buffer.alloc(8))
    }
  })

  test('a hidden track beside picture and sound is noted', async () => {
    const found = await strip(fixture('track.mp4'), stripMp4)
    expect(found.metadataLeft).toBe('timedTrack')
  })

  test('a codec that browsers don’t play is noted', async () => {
    expect((await strip(fixture('old-codec.mp4'), stripMp4)).isPlayable).toBe(false)
  })

  test('a place at any level, in a known or an unknown box, goes', async () => {
    const place = 'GPS 5.30 -1.99'
    const hostile = box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box('udta', place),
      box('trak', box('meta', place), box('xyz1', place), box('mdia', box('uuid', place))),
      box('meta', box('ilst', place)),
    )
    const file = Buffer.concat([
      box('ftyp', 'isom0000'),
      hostile,
      box('uuid', place),
      box('sefd', place),
    ])
    const { bytes } = await strip(file, stripMp4)
    expect(text(bytes)).not.toContain('GPS')
    expect(text(bytes)).toContain('free')
  })

  test('a box that reaches beyond its parent is not followed', async () => {
    const liar = box('moov', box('mvhd', Buffer.alloc(100)))
    liar.writeUInt32BE(5_000, 8)
    const found = await strip(Buffer.concat([box('ftyp', 'isom0000'), liar]), stripMp4)
    expect(found).toMatchObject({ metadataLeft: 'unreadable', isPlayable: false })
  })

  test('a box of size zero or one, or shorter than its header, ends the walk', async () => {
    for (const size of [1, 2, 7]) {
      const bad = box('moov', Buffer.alloc(40))
      bad.writeUInt32BE(size)
      const found = await strip(Buffer.concat([box('ftyp', 'isom0000'), bad]), stripMp4)
      expect(found.isPlayable).toBe(false)
    }
  })

  test('ten thousand boxes inside each other are no depth for us', async () => {
    let nest = box('free', '')
    for (let n = 0; n < 10_000; n += 1) nest = n % 500 === 0 ? box('moov', nest) : box('trak', nest)
    const found = await strip(nest, stripMp4)
    expect(found.isPlayable).toBe(false)
  })

  test('more boxes than any film has are not counted to the end', async () => {
    const crowd = Buffer.concat(Array.from({ length: 200_001 }, () => box('free', '')))
    expect((await strip(crowd, stripMp4)).metadataLeft).toBe('unreadable')
  })
})

describe('MP3', () => {
  test('tags at both ends go', async () => {
    const before = fixture('place.mp3')
    const after = await strip(before, stripMp3)
    expect(after).toMatchObject({ metadataLeft: null, isPlayable: true })
    expect(text(after.bytes)).not.toMatch(/Secret site|A name|TAG/)
    expect(after.bytes.length).toBe(before.length - 128)
    expect(await typeOfBytes(after.bytes)).toBe('audio/mpeg')
  })

  test('APE and Lyrics3 tags go too, in any order', async () => {
    const sound = (await strip(fixture('place.mp3'), stripMp3)).bytes
    const ape = Buffer.alloc(32 + 20)
    ape.write('Secret site', 0)
    ape.write('APETAGEX', 20)
    ape.writeUInt32LE(52, 32)
    const lyrics = Buffer.from(`LYRICSBEGINSecret site${'000022'}LYRICS200`)
    const id3v1 = Buffer.alloc(128)
    id3v1.write('TAGSecret site')
    const { bytes, metadataLeft } = await strip(
      Buffer.concat([sound, ape, lyrics, id3v1]),
      stripMp3,
    )
    expect(metadataLeft).toBeNull()
    expect(bytes).toEqual(sound)
  })

  test('a tag that claims to be longer than the file empties no more than the file', async () => {
    const liar = Buffer.from('ID3\x03\x00\x00\x7f\x7f\x7f\x7f rest', 'latin1')
    const found = await strip(liar, stripMp3)
    expect(found.isPlayable).toBe(false)
  })

  test('a hundred tags in a row are too many', async () => {
    const tag = Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x02ab', 'latin1')
    const found = await strip(Buffer.concat(Array.from({ length: 100 }, () => tag)), stripMp3)
    expect(found.metadataLeft).toBe('unreadable')
  })
})

describe('WAV', () => {
  test('only format and sound stay', async () => {
    const before = fixture('place.wav')
    expect(text(before)).toContain('Secret site')
    const after = await strip(before, stripWav)
    expect(after).toMatchObject({ metadataLeft: null, isPlayable: true, durationSeconds: 1 })
    expect(text(after.bytes)).not.toMatch(/Secret site|LIST|Lavf/)
    expect(after.bytes.length).toBe(before.length)
  })

  test('a chunk that reaches beyond the end is cleared to the end', async () => {
    const before = fixture('place.wav')
    const tail = Buffer.concat([
      Buffer.from('bext'),
      Buffer.from([0xff, 0xff, 0xff, 0x7f]),
      Buffer.from('Secret site'),
    ])
    const { bytes } = await strip(Buffer.concat([before, tail]), stripWav)
    expect(text(bytes)).not.toContain('Secret site')
  })
})

describe('posters', () => {
  const withExif = (jpeg: Buffer) =>
    Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xe1, 0x00, 0x13]),
      Buffer.from('Exif\0\0GPS 5.30 -1'),
      Buffer.from([0xff, 0xfe, 0x00, 0x08]),
      Buffer.from('secret'),
      jpeg.subarray(2),
      Buffer.from('Secret site behind the end'),
    ])

  test('a JPEG loses EXIF, comments and what hides behind its end', () => {
    const stripped = stripPicture(withExif(fixture('poster.jpg')))
    expect(stripped?.contentType).toBe('image/jpeg')
    expect(text(stripped?.bytes ?? Buffer.alloc(0))).not.toMatch(/Exif|GPS|secret|Secret|Lavc/)
  })

  test('a PNG loses its texts', () => {
    const png = fixture('poster.png')
    const note = box('tEXt', 'Secret site', Buffer.alloc(4))
    note.writeUInt32BE(note.length - 12)
    const stripped = stripPicture(Buffer.concat([png.subarray(0, 33), note, png.subarray(33)]))
    expect(stripped?.contentType).toBe('image/png')
    expect(text(stripped?.bytes ?? Buffer.alloc(0))).not.toContain('Secret')
  })

  test('a small file that unpacks to gigabytes is none', () => {
    const bomb = Buffer.from(fixture('poster.png'))
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(stripPicture(bomb)).toBeNull()
  })

  test('SVG, HTML and broken pictures are none', () => {
    for (const wrong of ['<svg onload="alert(1)"/>', '<html>', '', '\xff\xd8\xff']) {
      expect(stripPicture(Buffer.from(wrong, 'latin1'))).toBeNull()
    }
    expect(stripPicture(fixture('poster.jpg').subarray(0, 300))).toBeNull()
  })
})

describe('any bytes at all end in an answer', () => {
  const damaged = (name: string) => {
    const whole = fixture(name)
    return fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
      .map((changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
  }
  const junk = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes))

  test.each([
    ['MP4', 'place.mp4', stripMp4],
    ['MP3', 'place.mp3', stripMp3],
    ['WAV', 'place.wav', stripWav],
  ])('%s', async (_name, name, how) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(name), junk), async (bytes) => {
        const stripped = await strip(bytes, how)
        expect(stripped.bytes.length).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 300 },
    )
  })

  test('pictures', () => {
    fc.assert(
      fc.property(fc.oneof(damaged('poster.jpg'), damaged('poster.png'), junk), (bytes) => {
        const stripped = stripPicture(bytes)
        if (stripped) expect(stripped.bytes.length).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 300 },
    )
  })
})

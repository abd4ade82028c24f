import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, utimes } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { pathOf, sha256Of, sizeOf } from '@/lib/platform/storage'
import { makeDialogue } from '@/lib/testing/make'
import { fixture, withMediaFolder } from '@/lib/testing/make-interview'
import { eraseSound, newSoundKey } from './files'
import { sweepSound } from './sweep'
import { attachSound, takeSound, type Sound } from './sound-file'

withMediaFolder()

const refusal = (code: string) => ({ name: 'Refusal', code })
const take = (name: string, wish?: Parameters<typeof takeSound>[2]) =>
  takeSound(newSoundKey(), createReadStream(fixture(name)), wish)
const lying = () => readdir(pathOf('sound')).catch(() => [])

describe('taking sound', () => {
  test.each([
    ['said.wav', 'audio/wav', 3],
    ['said.mp3', 'audio/mpeg', 4],
    ['said.m4a', 'audio/mp4', 3],
    ['said-fragments.mp4', 'audio/mp4', 3],
    ['said-opus.ogg', 'audio/ogg', 3],
    ['said-vorbis.ogg', 'audio/ogg', 3],
    ['said-opus.webm', 'audio/webm', 3],
    ['recorded-chromium.webm', 'audio/webm', 3],
    ['recorded-chromium-sliced.webm', 'audio/webm', 3],
    ['recorded-chromium.mp4', 'audio/mp4', 3],
  ])('%s', async (name, contentType, seconds) => {
    const sound = await take(name)
    expect(sound).toMatchObject({ contentType, seconds })
    expect(sound.bytes).toBe(await sizeOf(sound.storageKey))
    expect(sound.sha256).toBe(await sha256Of(sound.storageKey))
    const kept = (await readFile(pathOf(sound.storageKey))).toString('latin1')
    expect(kept).not.toMatch(/Secret site|05\.30|A name|Phone|Chrome/)
  })

  test('what is none, has a picture, can’t be cleaned or is too long leaves nothing', async () => {
    const before = await lying()
    const wrong: [string, string][] = [
      ['said-long.ogg', 'sound.tooLong'],
      ['place.mp4', 'sound.video'],
      ['place.mov', 'sound.video'],
      ['track.mp4', 'sound.video'],
      ['poster.jpg', 'sound.unknown'],
    ]
    for (const [name, code] of wrong) {
      await expect(take(name)).rejects.toMatchObject(refusal(code))
    }
    const bytes: [Buffer, string][] = [
      [Buffer.from('<html><script>alert(1)</script>'), 'sound.unknown'],
      [Buffer.from('#!AMR\n'.padEnd(400, 'x')), 'sound.unknown'],
      [Buffer.alloc(0), 'upload.empty'],
      [Buffer.alloc(12_100_000), 'sound.tooLarge'],
    ]
    for (const [file, code] of bytes) {
      const source = Readable.from(file.length > 0 ? [file] : [])
      await expect(takeSound(newSoundKey(), source)).rejects.toMatchObject(refusal(code))
    }
    expect(await lying()).toEqual(before)
  })

  test('a voice note may last longer than a view', async () => {
    expect(await take('said-long.ogg', { longest: 600 })).toMatchObject({ seconds: 75 })
  })

  test('a request that announces too much is refused before its first byte', async () => {
    const source = Readable.from([Buffer.alloc(10)])
    await expect(
      takeSound(newSoundKey(), source, { expected: 2_000_000_000 }),
    ).rejects.toMatchObject(refusal('sound.tooLarge'))
  })
})

describe('keeping sound', () => {
  let contributionId = ''
  let sound: Sound

  beforeAll(async () => {
    const { id: dialogueId, prompts } = await makeDialogue()
    const promptId = prompts[0]?.id ?? ''
    const made = await db().contribution.create({
      data: {
        ...{ dialogueId, promptId, publicId: newId(), group: 'miners', attribution: 'group' },
        ...{ scope: 'dialogue', language: 'sw', text: '', state: 'needsTranslation' },
        createdOn: today(),
      },
    })
    contributionId = made.id
    sound = await take('said.wav')
    await transaction((tx) => attachSound(tx, contributionId, sound))
  })

  test('one view has one sound', async () => {
    expect(
      await db().contributionAudio.findUniqueOrThrow({ where: { contributionId } }),
    ).toMatchObject({ storageKey: sound.storageKey, seconds: 3, transcript: null })
    const other = await take('said.mp3')
    await expect(transaction((tx) => attachSound(tx, contributionId, other))).rejects.toThrow()
  })

  test('what a crash left goes after a day, what a view or an import has stays', async () => {
    const lost = await take('said.mp3')
    const fresh = await take('said.mp3')
    const old = new Date(0)
    for (const { storageKey } of [sound, lost]) await utimes(pathOf(storageKey), old, old)
    await sweepSound()
    expect(existsSync(pathOf(lost.storageKey))).toBe(false)
    for (const { storageKey } of [sound, fresh]) expect(existsSync(pathOf(storageKey))).toBe(true)
    expect(await eraseSound([sound.storageKey])).toBe(0)
    await db().contributionAudio.delete({ where: { contributionId } })
    expect(await eraseSound([sound.storageKey])).toBe(1)
    expect(existsSync(pathOf(sound.storageKey))).toBe(false)
  })
})

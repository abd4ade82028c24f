import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RenditionKind } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makePerson } from '@/lib/testing/make'
import {
  agree,
  fixture,
  interviewInput,
  makeInterview,
  send,
  withMediaFolder,
  makeInterviewTeam,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { managedInterview } from '../managed'
import { eraseFiles, sweepFiles } from './erase'
import { receiveFile } from './files'
import { offerInterview } from './release'
import { createInterview } from './write'

withMediaFolder()

let dialogue: InterviewTeam['dialogue']
let convenor: InterviewTeam['convenor']
let lead: InterviewTeam['lead']
let participant: InterviewTeam['participant']

beforeAll(async () => {
  ;({ dialogue, convenor, lead, participant } = await makeInterviewTeam())
})

const stateOf = async (slug: string) =>
  (await db().interview.findUniqueOrThrow({ where: { slug } })).state
/** The same film, whose description says that its pictures are so large. */
async function withLines(file: string, width: number, height: number): Promise<Buffer> {
  const bytes = await readFile(fixture(file))
  const entry = bytes.indexOf('avc1', bytes.indexOf('stsd')) - 4
  bytes.writeUInt16BE(width, entry + 32)
  bytes.writeUInt16BE(height, entry + 34)
  return bytes
}

const refusal = (code: string) => ({ name: 'Refusal', code })

describe('sending files', () => {
  test('content decides, not the name: wrong kinds are refused and leave nothing', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    const wrong: [string, Buffer, string][] = [
      ['a program', Buffer.from('MZ'.padEnd(5_000, '\0')), 'upload.wrongType'],
      ['a page', Buffer.from('<html><script>alert(1)</script>'), 'upload.wrongType'],
      ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'upload.wrongType'],
      ['nothing', Buffer.alloc(0), 'upload.empty'],
    ]
    for (const [, bytes, code] of wrong) {
      await expect(
        receiveFile(convenor, {
          ...{ slug, kind: 'original', expected: bytes.length, nonce: newToken() },
          source: Readable.from(bytes.length > 0 ? [bytes] : []),
        }),
      ).rejects.toMatchObject(refusal(code))
    }
    await expect(send(convenor, slug, 'old-codec.mp4')).rejects.toMatchObject(
      refusal('upload.unplayable'),
    )
    await expect(send(convenor, slug, 'poster.jpg')).rejects.toMatchObject(
      refusal('upload.wrongType'),
    )
    await expect(send(convenor, slug, 'place.mp4', { kind: 'poster' })).rejects.toMatchObject(
      refusal('upload.poster'),
    )
    expect(await readdir(pathOf(`interviews/${id}`))).toEqual([])
  })

  test('a file made elsewhere is what it was sent as: MP4, and no larger than it says', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    await send(convenor, slug, 'place.mp4')
    const as = (kind: 'file360' | 'file480') => ({ kind })
    for (const [file, code] of [
      ['place.webm', 'upload.needsMp4'],
      ['place.mp3', 'upload.needsMp4'],
      ['poster.png', 'upload.wrongType'],
    ] as const) {
      await expect(send(convenor, slug, file, as('file360'))).rejects.toMatchObject(refusal(code))
    }
    const large = await withLines('place.mp4', 848, 480)
    const sendLarge = (kind: RenditionKind) =>
      receiveFile(convenor, {
        ...{ slug, kind, expected: large.length, nonce: newToken() },
        source: Readable.from([large]),
      })
    await expect(sendLarge('file360')).rejects.toMatchObject(refusal('upload.tooManyLines'))
    await expect(send(participant, slug, 'place.mp4', as('file480'))).rejects.toMatchObject(
      refusal('notFound'),
    )
    await sendLarge('file480')
    await send(convenor, slug, 'place.mp4', as('file360'))
    const kinds = await db().rendition.findMany({
      where: { interviewId: id, replacedAt: null },
      select: { kind: true },
      orderBy: { createdAt: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['original', 'file480', 'file360'])
    // It goes with the recording that it was made of.
    await send(convenor, slug, 'place.mp4')
    const where = { interviewId: id, replacedAt: null }
    expect(await db().rendition.count({ where })).toBe(1)
  })

  test('a transfer that breaks off leaves nothing', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    async function* broken() {
      yield Buffer.alloc(100_000)
      throw new Error('gone')
    }
    await expect(
      receiveFile(convenor, {
        ...{ slug, kind: 'original', expected: 200_000, nonce: newToken() },
        source: Readable.from(broken()),
      }),
    ).rejects.toMatchObject(refusal('upload.interrupted'))
    expect(await readdir(pathOf(`interviews/${id}`))).toEqual([])
  })

  test('more than the limit, or than the disk holds, is refused before the first byte', async () => {
    const { slug } = await createInterview(convenor, interviewInput(dialogue.slug))
    const asked = (expected: number) =>
      receiveFile(convenor, {
        ...{ slug, kind: 'original', expected, nonce: newToken() },
        source: Readable.from([Buffer.from('x')]),
      })
    await expect(asked(4_100_000_000)).rejects.toMatchObject(refusal('upload.tooLarge'))
    const promised = globalThis as { barazaPromisedBytes?: number }
    promised.barazaPromisedBytes = Number.MAX_SAFE_INTEGER
    await expect(asked(1_000)).rejects.toMatchObject(refusal('upload.noRoom'))
    promised.barazaPromisedBytes = 0
  })

  test('the same form sent twice at once gives one file', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    const nonce = newToken()
    await Promise.all([
      send(convenor, slug, 'place.mp4', { nonce }),
      send(convenor, slug, 'place.mp4', { nonce }),
    ])
    expect(await db().rendition.count({ where: { interviewId: id } })).toBe(1)
    expect(await readdir(pathOf(`interviews/${id}`))).toHaveLength(1)
  })

  test('who may not change it sends nothing, also when the right is lost on the way', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    await expect(send(participant, slug, 'place.mp4')).rejects.toMatchObject(refusal('notFound'))
    await expect(send(lead, slug, 'place.mp4')).rejects.toMatchObject(refusal('needsRole'))
    const person = await makePerson({ roles: [{ role: 'facilitator', dialogueId: dialogue.id }] })
    const demoted = await actorOf(person)
    async function* demote() {
      yield Buffer.alloc(10)
      await db().interview.update({ where: { id }, data: { state: 'withdrawn' } })
    }
    await expect(
      receiveFile(demoted, {
        ...{ slug, kind: 'original', expected: 10, nonce: newToken() },
        source: Readable.from(demote()),
      }),
    ).rejects.toMatchObject({ name: 'Refusal' })
    expect(await db().rendition.count({ where: { interviewId: id } })).toBe(0)
  })

  test('what can’t be stripped is kept for participants and refused for the public', async () => {
    const file = 'track.mp4'
    const open = await createInterview(convenor, interviewInput(dialogue.slug, { scope: 'public' }))
    await send(convenor, open.slug, file)
    await agree(open.slug)
    await expect(offerInterview(convenor, open)).rejects.toMatchObject(
      refusal('metadataLeft.timedTrack'),
    )
    const inside = await createInterview(convenor, interviewInput(dialogue.slug))
    await send(convenor, inside.slug, file)
    await agree(inside.slug)
    await offerInterview(convenor, inside)
    expect(await stateOf(inside.slug)).toBe('pending')
  })

  test('what can be stripped says so, and how long it is', async () => {
    for (const [file, type] of [
      ['place.mp4', 'video/mp4'],
      ['place.mov', 'video/mp4'],
      ['place.mp3', 'audio/mpeg'],
      ['place.wav', 'audio/wav'],
      ['place.webm', 'video/webm'],
      ['place.ogg', 'audio/ogg'],
    ] as const) {
      const { slug } = await createInterview(convenor, interviewInput(dialogue.slug))
      await send(convenor, slug, file)
      const { file: stored } = await managedInterview(convenor, slug)
      expect(stored).toMatchObject({ contentType: type, metadataLeft: null })
      const { durationSeconds } = await db().interview.findUniqueOrThrow({ where: { slug } })
      expect(durationSeconds).toBe(1)
    }
  })

  test('a new file replaces the old one, is released anew, and the old one is erased', async () => {
    const made = await makeInterview(convenor, dialogue.slug)
    await send(convenor, made.slug, 'place.mp3')
    expect(await stateOf(made.slug)).toBe('draft')
    await eraseFiles({ interviewId: made.id })
    expect(existsSync(pathOf(made.recording.storageKey))).toBe(false)
  })

  test('what a crash left is swept after a day, what is in use is not', async () => {
    const made = await makeInterview(convenor, dialogue.slug)
    expect(await sweepFiles()).toBe(0)
    expect(existsSync(pathOf(made.recording.storageKey))).toBe(true)
  })
})

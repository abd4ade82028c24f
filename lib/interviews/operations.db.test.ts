import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import {
  fixture,
  interviewInput,
  makeInterview,
  send,
  withMediaFolder,
} from '@/lib/testing/make-interview'
import { citedInterviews } from './cited'
import { interviewQueue, managedInterview } from './managed'
import { addInterview } from './operations/add'
import { addCaptions, removeCaptions, setCaptions } from './operations/captions'
import { eraseFiles, sweepFiles } from './operations/erase'
import { receiveFile } from './operations/files'
import { offerInterview, releaseInterview } from './operations/release'
import { withdrawInterview } from './operations/withdraw'
import { createInterview, editInterview, lowerInterview } from './operations/write'
import { interviewPage, waiting } from './queries'

withMediaFolder()

let dialogue: Awaited<ReturnType<typeof makeDialogue>>
let convenor: Member
let facilitator: Member
let lead: Member
let editor: Member
let participant: Member

beforeAll(async () => {
  dialogue = await makeDialogue()
  const dialogueId = dialogue.id
  convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
  lead = await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
  editor = await makeMember({ roles: [{ role: 'editor' }] })
  participant = await makeMember({ in: { dialogueId, group: 'miners' } })
})

const stateOf = async (slug: string) =>
  (await db().interview.findUniqueOrThrow({ where: { slug } })).state
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('interview.create', () => {
  test('a convenor or a facilitator begins one; the same form twice makes one', async () => {
    const input = interviewInput(dialogue.slug)
    const [one, two] = await Promise.all([
      createInterview(facilitator, input),
      createInterview(facilitator, input),
    ])
    expect(one).toEqual(two)
  })

  test('nobody else does', async () => {
    const input = () => interviewInput(dialogue.slug)
    await expect(createInterview(visitor, input())).rejects.toMatchObject(refusal('signIn'))
    for (const actor of [participant, lead, editor]) {
      await expect(createInterview(actor, input())).rejects.toMatchObject(refusal('needsRole'))
    }
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(createInterview(official, input())).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('a private dialogue is unknown to a convenor of another one', async () => {
    const secret = await makeDialogue({ access: 'private' })
    await expect(createInterview(convenor, interviewInput(secret.slug))).rejects.toMatchObject(
      refusal('notFound'),
    )
  })

  test('what the speaker did not agree to show is not kept', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const said = { speakerName: 'Efua', speakerRole: 'Washer', speakerId: person.id }
    for (const [attribution, kept] of [
      ['named', ['Efua', 'Washer', person.id]],
      ['role', [null, 'Washer', person.id]],
      ['group', [null, null, person.id]],
      ['anonymous', [null, null, null]],
    ] as const) {
      const { id } = await createInterview(
        convenor,
        interviewInput(dialogue.slug, { ...said, attribution }),
      )
      const row = await db().interview.findUniqueOrThrow({ where: { id } })
      expect([row.speakerName, row.speakerRole, row.speakerId]).toEqual(kept)
    }
  })

  test('a person or an event of another dialogue can’t be tied to it', async () => {
    const stranger = await makePerson()
    await expect(
      createInterview(convenor, interviewInput(dialogue.slug, { speakerId: stranger.id })),
    ).rejects.toMatchObject(refusal('notRegisteredHere'))
    await expect(
      createInterview(convenor, interviewInput(dialogue.slug, { eventSlug: 'elsewhere' })),
    ).rejects.toMatchObject(refusal('notFound'))
  })
})

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
    await expect(asked(2_100_000_000)).rejects.toMatchObject(refusal('upload.tooLarge'))
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
    for (const [file, reason] of [
      ['place.webm', 'container'],
      ['place.ogg', 'container'],
      ['track.mp4', 'timedTrack'],
    ] as const) {
      const open = await createInterview(
        convenor,
        interviewInput(dialogue.slug, { scope: 'public' }),
      )
      await send(convenor, open.slug, file)
      await expect(offerInterview(convenor, open)).rejects.toMatchObject(
        refusal(`metadataLeft.${reason}`),
      )
      const inside = await createInterview(convenor, interviewInput(dialogue.slug))
      await send(convenor, inside.slug, file)
      await offerInterview(convenor, inside)
      expect(await stateOf(inside.slug)).toBe('pending')
    }
  })

  test('what can be stripped says so, and how long it is', async () => {
    for (const [file, type] of [
      ['place.mp4', 'video/mp4'],
      ['place.mov', 'video/mp4'],
      ['place.mp3', 'audio/mpeg'],
      ['place.wav', 'audio/wav'],
    ] as const) {
      const { slug } = await createInterview(convenor, interviewInput(dialogue.slug))
      await send(convenor, slug, file)
      const { file: stored } = await managedInterview(convenor, slug)
      expect(stored).toMatchObject({ contentType: type, metadataLeft: null })
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

describe('release', () => {
  test('a miner’s public interview needs two people, neither of them who uploaded it', async () => {
    const made = await createInterview(
      facilitator,
      interviewInput(dialogue.slug, { scope: 'public' }),
    )
    const { slug } = made
    await expect(offerInterview(facilitator, { slug })).rejects.toMatchObject(
      refusal('needsRecording'),
    )
    await send(facilitator, slug, 'place.mp4')
    await offerInterview(facilitator, { slug })
    expect(await waiting(convenor, dialogue.id)).toMatchObject([{ kind: 'interviews' }])
    await expect(releaseInterview(facilitator, { slug, kind: 'consent' })).rejects.toMatchObject(
      refusal('ownCase'),
    )
    await expect(releaseInterview(lead, { slug, kind: 'editing' })).rejects.toMatchObject({
      name: 'Refusal',
    })
    expect(await releaseInterview(lead, { slug, kind: 'consent' })).toMatchObject({
      isPublished: false,
    })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    expect(await releaseInterview(editor, { slug, kind: 'editing' })).toMatchObject({
      isPublished: true,
    })
    expect(await interviewPage(visitor, slug)).toMatchObject({ kind: 'here', state: 'published' })
  })

  test('one person never gives both', async () => {
    const both = await makeMember({
      roles: (['convenor', 'safeguardingLead'] as const).map((role) => ({
        role,
        dialogueId: dialogue.id,
      })),
    })
    const { slug } = await makeInterview(facilitator, dialogue.slug, {
      scope: 'public',
      state: 'pending',
    })
    await releaseInterview(both, { slug, kind: 'consent' })
    await expect(releaseInterview(both, { slug, kind: 'editing' })).rejects.toMatchObject(
      refusal('otherRelease'),
    )
  })

  test('two at once publish once', async () => {
    const { slug, id } = await makeInterview(facilitator, dialogue.slug, {
      scope: 'public',
      state: 'pending',
    })
    const both = await Promise.all([
      releaseInterview(lead, { slug, kind: 'consent' }),
      releaseInterview(convenor, { slug, kind: 'editing' }),
    ])
    expect(both.filter(({ isPublished }) => isPublished)).toHaveLength(1)
    expect(await db().release.count({ where: { interviewId: id } })).toBe(2)
  })

  test('for participants, or from an official, one release is enough', async () => {
    for (const wish of [{}, { scope: 'public', speakerGroup: 'government' }] as const) {
      const { slug } = await makeInterview(facilitator, dialogue.slug, {
        ...wish,
        state: 'pending',
      })
      await releaseInterview(convenor, { slug, kind: 'editing' })
      expect(await stateOf(slug)).toBe('published')
    }
  })

  test('changed words, captions or files go through release again', async () => {
    const made = await makeInterview(facilitator, dialogue.slug)
    await editInterview(facilitator, {
      ...interviewInput(dialogue.slug, { title: words('Another title') }),
      slug: made.slug,
    })
    expect(await stateOf(made.slug)).toBe('draft')
    await expect(interviewPage(participant, made.slug)).rejects.toMatchObject(refusal('notFound'))
    const other = await makeInterview(facilitator, dialogue.slug)
    const text = '00:00.000 --> 00:01.000\nHello'
    await setCaptions(facilitator, { slug: other.slug, language: 'en', isGloss: true, text })
    expect(await stateOf(other.slug)).toBe('draft')
  })
})

describe('interview.lower', () => {
  test('the speaker shows less at once, and nobody shows more this way', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const speaker = await actorOf(person)
    const { slug } = await makeInterview(convenor, dialogue.slug, {
      scope: 'public',
      attribution: 'named',
      speakerName: 'Efua',
      speakerId: person.id,
    })
    await lowerInterview(speaker, { slug, attribution: 'group', scope: 'dialogue' })
    expect(await stateOf(slug)).toBe('published')
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    expect(JSON.stringify(await interviewPage(participant, slug))).not.toContain('Efua')
    await expect(
      lowerInterview(convenor, { slug, attribution: 'named', scope: 'dialogue' }),
    ).rejects.toMatchObject(refusal('onlyLower'))
    await expect(
      lowerInterview(convenor, { slug, attribution: 'group', scope: 'public' }),
    ).rejects.toMatchObject(refusal('onlyLower'))
    await expect(
      lowerInterview(participant, { slug, attribution: 'group', scope: 'dialogue' }),
    ).rejects.toMatchObject({ name: 'Refusal' })
  })
})

describe('interview.withdraw', () => {
  test('the speaker takes it back: nothing but a tombstone stays', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const made = await makeInterview(convenor, dialogue.slug, {
      scope: 'public',
      attribution: 'named',
      speakerName: 'Efua',
      speakerId: person.id,
    })
    await expect(withdrawInterview(participant, made)).rejects.toMatchObject({ name: 'Refusal' })
    await withdrawInterview(await actorOf(person), made)
    const page = await interviewPage(visitor, made.slug)
    expect(page.kind).toBe('gone')
    expect(JSON.stringify(page)).not.toMatch(/Efua|washing/)
    const row = await db().interview.findUniqueOrThrow({
      where: { id: made.id },
      include: { captions: true },
    })
    expect(JSON.stringify(row)).not.toMatch(/Efua|washing place/)
    expect((await citedInterviews(visitor, [made.id])).has(made.id)).toBe(false)
    await eraseFiles({ interviewId: made.id })
    expect(existsSync(pathOf(made.recording.storageKey))).toBe(false)
    await expect(withdrawInterview(convenor, made)).rejects.toMatchObject({ name: 'Refusal' })
    await expect(send(convenor, made.slug, 'place.mp4')).rejects.toMatchObject(refusal('notFound'))
  })
})

describe('captions', () => {
  test('a file that can’t be read says which line', async () => {
    const { slug } = await createInterview(convenor, interviewInput(dialogue.slug))
    const file = new File(['1\n00:00:01,000 --> later\nHello'], '../../x.srt')
    const input = { slug, language: 'en', isGloss: false, file }
    await expect(addCaptions(convenor, input)).rejects.toMatchObject({
      code: 'captions.time',
      field: 'file',
      params: { line: 2 },
    })
    await expect(addCaptions(participant, input)).rejects.toMatchObject(refusal('notFound'))
  })

  test('one set a language; a new one replaces it, and it can go', async () => {
    const { slug, id } = await createInterview(convenor, interviewInput(dialogue.slug))
    for (const word of ['one', 'two']) {
      const text = `00:00.000 --> 00:01.000\n${word} <img src=x onerror=alert(1)>`
      await setCaptions(convenor, { slug, language: 'en', isGloss: false, text })
    }
    const [kept, ...more] = await db().caption.findMany({ where: { interviewId: id } })
    expect(more).toEqual([])
    expect(kept?.vtt).toContain('two')
    expect(kept?.vtt).not.toContain('<img')
    await removeCaptions(convenor, { slug, language: 'en' })
    await expect(removeCaptions(convenor, { slug, language: 'en' })).rejects.toMatchObject(
      refusal('notFound'),
    )
  })
})

test('everything at once, as the demonstration loads it', async () => {
  const { slug } = await addInterview(convenor, {
    ...interviewInput(dialogue.slug, { scope: 'public' }),
    slug: 'a-known-address',
    recordingPath: fixture('place.mp4'),
    posterPath: fixture('poster.png'),
    captions: [{ language: 'en', isGloss: true, text: '00:00.000 --> 00:01.000\nHello' }],
  })
  expect(slug).toBe('a-known-address')
  const managed = await managedInterview(lead, slug)
  expect(managed).toMatchObject({ state: 'pending', missing: ['consent', 'editing'] })
  expect(managed.may.release).toEqual({ consent: true, editing: false })
  expect((await interviewQueue(convenor, dialogue.slug)).interviews.length).toBeGreaterThan(0)
  await expect(interviewQueue(participant, dialogue.slug)).rejects.toMatchObject({
    name: 'Refusal',
  })
  await expect(managedInterview(participant, slug)).rejects.toMatchObject(refusal('notFound'))
})

import { readFile, rm } from 'node:fs/promises'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { InterviewState, Scope } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { shownSince, makeInterview, send, withMediaFolder } from '@/lib/testing/make-interview'
import { fileAnswer, textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'
import { findBytes } from './bytes'
import { findCaptions } from '@/lib/captions/download'
import { setCaptions } from '@/lib/captions/operations/write'
import { withdrawInterview } from './operations/withdraw'

withMediaFolder()

async function ask(
  actor: Actor,
  address: string,
  { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string } = {},
) {
  const request = new NextRequest(`http://localhost${address}`, { headers, method })
  const id = decodeURIComponent(address.split('/')[3]?.split('?')[0] ?? '')
  const asText = address.endsWith('?as=text')
  // As in the route files, but for who asks: that comes from a cookie, which only Next's requests have.
  const route = openRoute<null>(
    async (asking, incoming) =>
      address.startsWith('/api/captions/')
        ? textAnswer(incoming, await findCaptions(asking, id, asText ? 'text' : 'captions'))
        : fileAnswer(incoming, await findBytes(asking, id)),
    async () => actor,
  )
  return route(request, { params: Promise.resolve(null) })
}

const people: Record<string, Actor> = { visitor }
let dialogue: Awaited<ReturnType<typeof makeDialogue>>
let speakerId = ''

beforeAll(async () => {
  dialogue = await makeDialogue()
  const here = dialogue.id
  const elsewhere = (await makeDialogue()).id
  const speaker = await makePerson({ in: { dialogueId: here, group: 'miners' } })
  speakerId = speaker.id
  const inside = (group: 'miners' | 'government') => ({ in: { dialogueId: here, group } })
  const role = (name: 'convenor' | 'facilitator' | 'rapporteur' | 'safeguardingLead') => ({
    roles: [{ role: name, dialogueId: here }],
  })
  Object.assign(people, {
    speaker: await actorOf(speaker),
    participant: await makeMember(inside('miners')),
    official: await makeMember(inside('government')),
    applicant: await makeMember({
      in: { dialogueId: here, group: 'miners', state: 'applied' },
    }),
    stranger: await makeMember({ in: { dialogueId: elsewhere, group: 'miners' } }),
    'convenor elsewhere': await makeMember({
      roles: [{ role: 'convenor', dialogueId: elsewhere }],
    }),
    convenor: await makeMember(role('convenor')),
    facilitator: await makeMember(role('facilitator')),
    rapporteur: await makeMember(role('rapporteur')),
    'safeguarding lead': await makeMember(role('safeguardingLead')),
    'convenor for government': await makeMember({
      roles: [{ role: 'convenor', dialogueId: here, speaksFor: 'government' }],
    }),
    editor: await makeMember({ roles: [{ role: 'editor' }] }),
    administrator: await makeMember({ roles: [{ role: 'administrator' }] }),
  })
})

const who = (name: string): Actor => {
  const actor = people[name]
  if (!actor) throw new Error(`nobody called ${name}`)
  return actor
}

const everybody = [
  'visitor',
  'applicant',
  'stranger',
  'convenor elsewhere',
  'administrator',
  'editor',
  'participant',
  'official',
  'convenor for government',
  'speaker',
  'rapporteur',
  'convenor',
  'facilitator',
  'safeguarding lead',
]
const staff = ['rapporteur', 'convenor', 'facilitator', 'safeguarding lead']
const insiders = ['participant', 'official', 'convenor for government', 'speaker', ...staff]

/** Who gets the bytes (or hears that they are gone), by scope and state; everybody else gets 404. */
const table: [Scope, InterviewState, number, string[]][] = [
  ['dialogue', 'draft', 200, ['speaker', ...staff]],
  ['dialogue', 'pending', 200, ['speaker', 'editor', ...staff]],
  ['dialogue', 'published', 200, insiders],
  ['dialogue', 'withdrawn', 410, insiders],
  ['public', 'draft', 200, ['speaker', ...staff]],
  ['public', 'pending', 200, ['speaker', 'editor', ...staff]],
  ['public', 'published', 200, everybody],
  ['public', 'withdrawn', 410, everybody],
]

describe.each(table)('%s, %s', (scope, state, status, allowed) => {
  test('recording, range, poster, captions and transcript go to the same people', async () => {
    const { id, slug, recording } = await makeInterview(who('convenor'), dialogue.slug, {
      scope,
      speakerId,
      state: 'draft',
    })
    await send(who('convenor'), slug, 'poster.jpg', { kind: 'poster' })
    const text = '00:00.000 --> 00:01.000\nHello'
    await setCaptions(who('convenor'), { slug, language: 'en', isGloss: false, text })
    await db().interview.update({
      where: { id },
      data: {
        state,
        ...(status === 410 || state === 'published' ? shownSince(new Date(0), scope) : {}),
      },
    })
    const poster = await db().rendition.findFirstOrThrow({
      where: { interviewId: id, kind: 'poster' },
    })
    await db().caption.updateMany({ where: { interviewId: id }, data: { status: 'checked' } })
    const caption = await db().caption.findFirstOrThrow({ where: { interviewId: id } })
    for (const name of everybody) {
      const expected = allowed.includes(name) ? status : 404
      const whole = await ask(who(name), `/api/media/${recording.id}`)
      const range = await ask(who(name), `/api/media/${recording.id}`, {
        headers: { range: 'bytes=0-9' },
      })
      const head = await ask(who(name), `/api/media/${recording.id}`, { method: 'HEAD' })
      const others = await Promise.all([
        ask(who(name), `/api/media/${poster.id}`),
        ask(who(name), `/api/captions/${caption.id}`),
        ask(who(name), `/api/captions/${caption.id}?as=text`),
      ])
      const part = expected === 200 ? 206 : expected
      const found = [whole, range, head, ...others].map((answer) => answer.status)
      expect({ name, found }).toEqual({
        name,
        found: [expected, part, expected, expected, expected, expected],
      })
      const isPublic = scope === 'public' && state === 'published'
      expect(whole.headers.get('cache-control')).toBe(
        isPublic ? 'public, no-cache' : 'private, no-store',
      )
      await Promise.all([whole, range, ...others].map((answer) => answer.body?.cancel()))
    }
  })
})

describe('what never was public leaves no tombstone', () => {
  test('a draft that was withdrawn is unknown to those outside', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, {
      scope: 'public',
      state: 'draft',
    })
    await withdrawInterview(who('convenor'), { slug: made.slug })
    for (const name of ['visitor', 'participant', 'stranger']) {
      expect((await ask(who(name), `/api/media/${made.recording.id}`)).status).toBe(404)
    }
  })

  test('an id that is none, or of something replaced, is not found', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public' })
    await send(who('convenor'), made.slug, 'place.mp3')
    expect((await ask(who('convenor'), `/api/media/${made.recording.id}`)).status).toBe(404)
    for (const id of [
      'x',
      '../../etc/passwd',
      "' OR 1=1",
      '00000000-0000-0000-0000-000000000000',
    ]) {
      expect((await ask(who('convenor'), `/api/media/${encodeURIComponent(id)}`)).status).toBe(404)
    }
  })
})

describe('the very next request', () => {
  test('sees a withdrawal, a suspension, a lost place and a shelter', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public', speakerId })
    const address = `/api/media/${made.recording.id}`
    const status = async (actor: Actor) => {
      const answer = await ask(actor, address, { headers: { range: 'bytes=0-0' } })
      await answer.body?.cancel()
      return answer.status
    }
    expect(await status(visitor)).toBe(206)
    const shelter = await db().shelter.create({
      data: {
        dialogueId: dialogue.id,
        kind: 'person',
        personId: speakerId,
        reason: 'danger',
        byId: speakerId,
      },
    })
    expect(await status(visitor)).toBe(404)
    expect(await status(who('participant'))).toBe(206)
    await db().shelter.update({ where: { id: shelter.id }, data: { liftedAt: new Date() } })
    expect(await status(visitor)).toBe(206)
    await withdrawInterview(who('convenor'), { slug: made.slug })
    expect(await status(visitor)).toBe(410)
  })

  test('a mark that a cache has kept gives no way round', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'dialogue' })
    const headers = { 'if-none-match': `"${made.recording.sha256}"` }
    const address = `/api/media/${made.recording.id}`
    expect((await ask(who('participant'), address, { headers })).status).toBe(304)
    expect((await ask(visitor, address, { headers })).status).toBe(404)
  })
})

describe('bytes', () => {
  test('whole, parts and their headers', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public' })
    const stored = await readFile(pathOf(made.recording.storageKey))
    const address = `/api/media/${made.recording.id}`
    const whole = await ask(visitor, address)
    expect(Buffer.from(await whole.arrayBuffer()).equals(stored)).toBe(true)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'x-baraza-length': String(stored.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="${made.slug}.mp4"`,
      etag: `"${made.recording.sha256}"`,
    })
    const parts: [string, Buffer][] = [
      ['bytes=0-99', stored.subarray(0, 100)],
      ['bytes=-50', stored.subarray(-50)],
      ['bytes=1000-', stored.subarray(1000)],
    ]
    for (const [range, expected] of parts) {
      const part = await ask(visitor, address, { headers: { range } })
      expect(part.status).toBe(206)
      expect(part.headers.get('x-baraza-length')).toBe(String(expected.length))
      expect(Buffer.from(await part.arrayBuffer()).equals(expected)).toBe(true)
    }
    const beyond = await ask(visitor, address, { headers: { range: 'bytes=9999999-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      416,
      `bytes */${stored.length}`,
    ])
    const several = await ask(visitor, address, { headers: { range: 'bytes=0-1,5-6' } })
    expect(several.status).toBe(200)
    const older = { range: 'bytes=0-1', 'if-range': '"older"' }
    expect((await ask(visitor, address, { headers: older })).status).toBe(200)
  })

  test('a reader who goes away leaves no file open', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public' })
    const answer = await ask(visitor, `/api/media/${made.recording.id}`)
    const reader = answer.body?.getReader()
    await reader?.cancel()
    expect((await ask(visitor, `/api/media/${made.recording.id}`)).status).toBe(200)
  })

  test('an answer that nobody reads opens no file', async () => {
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public' })
    const unread = await ask(visitor, `/api/media/${made.recording.id}`)
    await rm(pathOf(made.recording.storageKey))
    await expect(unread.arrayBuffer()).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await ask(visitor, `/api/media/${made.recording.id}`)).status).toBe(404)
  })

  test('a title full of script names no file and heads no answer', async () => {
    const title = {
      language: 'en',
      texts: { en: '"><script>alert(1)</script>\r\nset-cookie: a=b' },
    }
    const made = await makeInterview(who('convenor'), dialogue.slug, { scope: 'public', title })
    const name = (await ask(visitor, `/api/media/${made.recording.id}`)).headers.get(
      'content-disposition',
    )
    expect(name).toMatch(/^inline; filename="[a-z0-9-]+\.mp4"$/)
  })
})

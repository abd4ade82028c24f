import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, request as ask } from 'node:http'
import { DetailedError, Upload } from 'tus-js-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSession } from '@/lib/accounts/sessions'
import type { Actor } from '@/lib/access/actor'
import { after, atTime, days, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import { eraseFiles, sweepFiles } from '@/lib/interviews/operations/erase'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { createInterview } from '@/lib/interviews/operations/write'
import { mostAtOnce } from '@/lib/uploads/schema'
import { finishArrived } from '@/lib/uploads/operations/finish'
import { sweepUploads } from '@/lib/uploads/operations/own'
import {
  fixture,
  interviewInput,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { answerUpload } from './uploads'

withMediaFolder()

const path = '/api/uploads/tus'
const server = createServer((req, res) => {
  const address = req.url ?? '/'
  void answerUpload(req, res, { id: 'ABCDEFGH', host: 'localhost', address, path: address })
})
let endpoint = ''
let team: InterviewTeam
let interview: { id: string; slug: string }
let video: Buffer
const cookies = new Map<Actor, string>()

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address === 'object' && address) endpoint = `http://127.0.0.1:${address.port}${path}`
  team = await makeInterviewTeam()
  video = await readFile(fixture('place.mp4'))
  for (const actor of [team.convenor, team.facilitator, team.participant]) {
    const { accountId } = actor as { accountId: string }
    const { token } = await transaction((tx) =>
      startSession(tx, { accountId, method: 'password', isShared: false }),
    )
    cookies.set(actor, `next-auth.session-token=${token}`)
  }
})
afterAll(() => server.close())
beforeEach(async () => {
  interview = await createInterview(team.convenor, interviewInput(team.dialogue.slug))
})

type Wish = {
  as?: Actor
  kind?: string
  slug?: string
  uploadUrl?: string
  /** The line breaks once so many bytes were taken. */
  breaksAt?: number
}

/** Sends as the page's script does; resolves to the address and what came of it. */
function send(bytes: Buffer, { as = team.convenor, kind, slug, uploadUrl, breaksAt }: Wish = {}) {
  return new Promise<{ url: string | null; error?: DetailedError | Error }>((resolve) => {
    const upload = new Upload(bytes, {
      endpoint,
      ...(uploadUrl ? { uploadUrl } : {}),
      metadata: { slug: slug ?? interview.slug, kind: kind ?? 'recording' },
      headers: { cookie: cookies.get(as) ?? '' },
      chunkSize: 5_000,
      retryDelays: null,
      onChunkComplete: (_size, accepted) => {
        if (breaksAt === undefined || accepted < breaksAt) return
        void upload.abort()
        resolve({ url: upload.url })
      },
      onSuccess: () => resolve({ url: upload.url }),
      onError: (error) => resolve({ url: upload.url, error }),
    })
    upload.start()
  })
}

const statusOf = (error: unknown) =>
  error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined
const saidIn = (error: unknown) =>
  error instanceof DetailedError ? error.originalResponse?.getBody() : undefined
const renditions = () => db().rendition.findMany({ where: { interviewId: interview.id } })
const uploads = () => db().upload.findMany({ where: { interviewId: interview.id } })
const onDisk = () => readdir(pathOf(`interviews/${interview.id}`)).catch(() => [])

/** What the page asks after its last byte. */
async function stateOf(url: string | null, as: Actor = team.convenor) {
  const headers = { cookie: cookies.get(as) ?? '' }
  const answer = await fetch(url ?? '', { headers })
  return [answer.status, await answer.json()]
}

/** A request of one's own making. */
function bare(method: string, url: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = ask(url, { method, headers: { 'tus-resumable': '1.0.0', ...headers } }, (res) => {
      res.resume()
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('a file in pieces', () => {
  test('arrives like one in one piece: stripped, checked, with its sum kept', async () => {
    expect(await send(video)).toMatchObject({ url: expect.stringContaining(`${path}/`) })
    const [file] = await renditions()
    expect(file).toMatchObject({ kind: 'original', contentType: 'video/mp4', metadataLeft: null })
    const sha256 = createHash('sha256').update(video).digest('hex')
    expect(await uploads()).toMatchObject([{ state: 'taken', sha256, bytes: BigInt(video.length) }])
    expect(await onDisk()).toHaveLength(1)
  })

  test('goes on where the line broke, also after two days, for who began it only', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    expect(begun?.state).toBe('receiving')
    const lies = (await stat(pathOf(begun?.storageKey ?? ''))).size
    expect(lies).toBeGreaterThanOrEqual(5_000)
    expect(lies).toBeLessThan(video.length)
    const cookie = cookies.get(team.facilitator) ?? ''
    for (const headers of [{ cookie }, {}] as Record<string, string>[]) {
      expect(await bare('HEAD', url ?? '', headers)).toMatchObject({ status: 404 })
      const piece = {
        'upload-offset': String(lies),
        'content-type': 'application/offset+octet-stream',
      }
      expect(await bare('PATCH', url ?? '', { ...headers, ...piece }, 'x')).toMatchObject({
        status: 404,
      })
    }
    await db().upload.updateMany({ data: { changedAt: after(now(), -days(2)) } })
    expect(await sweepUploads()).toBe(0)
    expect(await send(video, { uploadUrl: url ?? '' })).not.toHaveProperty('error')
    expect(await renditions()).toHaveLength(1)
  })

  test('asked after with HEAD is only asked after: nothing changes, also where all is there', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    await writeFile(pathOf(begun?.storageKey ?? ''), video)
    const before = await uploads()
    const cookie = cookies.get(team.convenor) ?? ''
    const asked = await bare('HEAD', url ?? '', { cookie })
    expect(asked).toMatchObject({ status: 200, headers: { 'upload-offset': String(video.length) } })
    expect(await uploads()).toEqual(before)
    expect(await renditions()).toEqual([])
    expect(await stateOf(url)).toEqual([200, { state: 'receiving', message: null }])
  })

  test('that is all there is taken after a crash, in the name of who sent it, and once', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    await writeFile(pathOf(begun?.storageKey ?? ''), video)
    // Whoever sent the last byte may still be at it.
    expect(await finishArrived()).toBe(0)
    const late = after(now(), minutes(3))
    expect(await atTime(late, () => Promise.all([finishArrived(), finishArrived()]))).toContain(1)
    expect(await renditions()).toMatchObject([
      { kind: 'original', uploadedById: team.convenor.personId },
    ])
    expect(await stateOf(url)).toEqual([200, { state: 'taken', message: null }])
    await atTime(after(late, minutes(10)), finishArrived)
    expect(await renditions()).toHaveLength(1)
  })

  test('whose look was cut off is looked at by another; one that is looked at is left alone', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    await writeFile(pathOf(begun?.storageKey ?? ''), video)
    await db().upload.updateMany({
      where: { id: begun?.id ?? '' },
      data: { state: 'checking', changedAt: now() },
    })
    await atTime(after(now(), minutes(1)), finishArrived)
    expect(await stateOf(url)).toEqual([200, { state: 'checking', message: null }])
    await atTime(after(now(), minutes(3)), finishArrived)
    expect(await stateOf(url)).toEqual([200, { state: 'taken', message: null }])
  })

  test('that was refused after a crash says why, to who sent it only; no half of one is taken', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const half = await send(video, { breaksAt: 5_000, kind: 'audio' })
    const begun = (await uploads()).find(({ kind }) => kind === 'original')
    await writeFile(pathOf(begun?.storageKey ?? ''), Buffer.alloc(video.length))
    await atTime(after(now(), minutes(3)), finishArrived)
    expect(await stateOf(url)).toEqual([
      200,
      { state: 'refused', message: expect.stringContaining('not a recording') },
    ])
    expect(await stateOf(half.url)).toEqual([200, { state: 'receiving', message: null }])
    expect(await renditions()).toEqual([])
    expect((await stateOf(url, team.facilitator))[0]).toBe(404)
    expect((await fetch(url ?? '')).status).toBe(404)
    expect((await stateOf(`${endpoint}/none`))[0]).toBe(404)
  })

  test('is not taken after a crash where who sent it has lost the right', async () => {
    const { url } = await send(video, { breaksAt: 5_000, as: team.facilitator })
    const [begun] = await uploads()
    await writeFile(pathOf(begun?.storageKey ?? ''), video)
    const { personId } = team.facilitator
    const grants = { where: { personId, endedAt: null } }
    await db().roleGrant.updateMany({ ...grants, data: { endedAt: now() } })
    await atTime(after(now(), minutes(3)), finishArrived)
    expect(await renditions()).toEqual([])
    expect(await onDisk()).toEqual([])
    expect(await stateOf(url, team.facilitator)).toMatchObject([200, { state: 'refused' }])
    await db().roleGrant.updateMany({ where: { personId }, data: { endedAt: null } })
  })

  test('that was kept by somebody who stopped then is neither looked at again nor erased', async () => {
    await send(video)
    const [taken] = await uploads()
    const data = { state: 'checking', changedAt: after(now(), -minutes(31)) } as const
    await db().upload.updateMany({ where: { id: taken?.id ?? '' }, data })
    // In the operator's bucket, not on this machine.
    await rm(pathOf(taken?.storageKey ?? ''))
    await finishArrived()
    expect(await uploads()).toMatchObject([{ state: 'taken', problem: null }])
    expect(await renditions()).toMatchObject([{ replacedAt: null }])
  })

  test('several at once', async () => {
    const other = await createInterview(team.convenor, interviewInput(team.dialogue.slug))
    const poster = await readFile(fixture('poster.png'))
    const sent = await Promise.all([
      send(video),
      send(poster, { kind: 'poster' }),
      send(video, { slug: other.slug }),
    ])
    expect(sent.filter((each) => 'error' in each)).toEqual([])
    expect((await renditions()).map(({ kind }) => kind).sort()).toEqual(['original', 'poster'])
  })

  test('is forgotten after three days, its bytes too', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    await atTime(after(now(), days(4)), sweepUploads)
    expect(await uploads()).toEqual([])
    expect(existsSync(pathOf(begun?.storageKey ?? ''))).toBe(false)
    const cookie = cookies.get(team.convenor) ?? ''
    expect(await bare('HEAD', url ?? '', { cookie })).toMatchObject({ status: 404 })
  })

  test('rests for a day without being swept as what a crash left', async () => {
    await send(video, { breaksAt: 5_000 })
    await atTime(after(now(), days(2)), sweepFiles)
    expect(await onDisk()).toHaveLength(1)
  })
})

describe('refused', () => {
  test('who may not change the interview, before the first byte', async () => {
    const { error } = await send(video, { as: team.participant })
    expect(statusOf(error)).toBe(404)
    expect(await uploads()).toEqual([])
    expect(await onDisk()).toEqual([])
  })

  test('who lost the right on the way, and nothing stays', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    await db().interview.update({ where: { id: interview.id }, data: { state: 'withdrawn' } })
    const { error } = await send(video, { uploadUrl: url ?? '' })
    expect(statusOf(error)).toBe(404)
    expect(await renditions()).toEqual([])
    expect(await onDisk()).toEqual([])
  })

  test('what was on its way to an interview that is taken down: it ends there and then', async () => {
    const { url } = await send(video, { breaksAt: 5_000 })
    await withdrawInterview(team.convenor, { slug: interview.slug })
    expect(await uploads()).toMatchObject([{ state: 'refused', problem: 'alreadyWithdrawn' }])
    const { error } = await send(video, { uploadUrl: url ?? '' })
    expect(statusOf(error)).toBe(404)
    await eraseFiles({ interviewId: interview.id })
    expect(await uploads()).toEqual([])
    expect(await onDisk()).toEqual([])
  })

  test('the wrong kind of file after its first piece', async () => {
    const { error } = await send(Buffer.from('MZ'.padEnd(20_000, '\0')))
    expect(statusOf(error)).toBe(422)
    expect(saidIn(error)).toContain('message')
    expect(await uploads()).toMatchObject([{ state: 'refused', problem: 'upload.wrongType' }])
    expect(await onDisk()).toEqual([])
  })

  test('more at once than anybody needs, and more bytes than were announced (attack 18)', async () => {
    const cookie = cookies.get(team.convenor) ?? ''
    const value = (text: string) => Buffer.from(text).toString('base64')
    const begin = () =>
      bare('POST', endpoint, {
        cookie,
        'upload-length': '10',
        'upload-metadata': `slug ${value(interview.slug)},kind ${value('recording')}`,
      })
    const { url } = await send(video, { breaksAt: 5_000 })
    const [begun] = await uploads()
    const lies = (await stat(pathOf(begun?.storageKey ?? ''))).size
    const piece = {
      cookie,
      'upload-offset': String(lies),
      'content-type': 'application/offset+octet-stream',
    }
    const flood = await bare('PATCH', url ?? '', piece, 'x'.repeat(video.length * 2))
    expect(flood.status).toBeGreaterThanOrEqual(400)
    const after = await stat(pathOf(begun?.storageKey ?? '')).catch(() => ({ size: 0 }))
    expect(after.size).toBeLessThanOrEqual(video.length)
    const answers = await Promise.all(Array.from({ length: mostAtOnce + 5 }, begin))
    expect(answers.filter(({ status }) => status === 422).length).toBeGreaterThanOrEqual(5)
    expect((await uploads()).length).toBeLessThanOrEqual(mostAtOnce + 1)
    await db().upload.deleteMany({})
  })

  test('too large, empty, without room, or of no known kind', async () => {
    const begin = async (length: number, metadata: string) =>
      bare('POST', endpoint, {
        cookie: cookies.get(team.convenor) ?? '',
        'upload-length': String(length),
        'upload-metadata': metadata,
      })
    const of = (kind: string) =>
      `slug ${Buffer.from(interview.slug).toString('base64')},kind ${Buffer.from(kind).toString('base64')}`
    expect(await begin(4_000_000_001, of('recording'))).toMatchObject({ status: 422 })
    expect(await begin(0, of('recording'))).toMatchObject({ status: 422 })
    expect(await begin(10, of('waveform'))).toMatchObject({ status: 422 })
    const promised = globalThis as { barazaPromisedBytes?: number }
    promised.barazaPromisedBytes = Number.MAX_SAFE_INTEGER
    expect(await begin(10, of('recording'))).toMatchObject({ status: 422 })
    promised.barazaPromisedBytes = 0
    expect(await uploads()).toEqual([])
    expect(await begin(10, of('recording'))).toMatchObject({ status: 201 })
  })
})

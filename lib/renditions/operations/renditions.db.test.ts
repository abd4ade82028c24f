import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { eraseFiles } from '@/lib/interviews/operations/erase'
import { openOriginal } from '@/lib/interviews/operations/open-original'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { findBytes, findMasterPlaylist, findPlaylist } from '@/lib/interviews/bytes'
import { managedInterview } from '@/lib/interviews/managed'
import { interviewPage } from '@/lib/interviews/queries'
import { after, atTime, days, minutes, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import {
  makeInterview,
  makeInterviewTeam,
  send,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { makeRendition } from '@/lib/testing/make-rendition'
import { claimNext } from './claim'
import { chooseForm } from './form'
import { makeWaiting } from './make'
import { eraseOriginals, warnOfOriginals } from './originals'
import { planMissing, planRenditions } from './plan'
import { retryRendition } from './retry'

withMediaFolder()

let team: InterviewTeam
let programs: string
let interview: Awaited<ReturnType<typeof makeInterview>>

/**
 * Programs in ffmpeg's place that do at once what the test says: here what is asked is the life of the work, in
 * lib/renditions/encoding.db.test.ts the work itself.
 */
async function pretend(encoder: string, { said }: { said?: string } = {}) {
  programs = path.join(process.env.BARAZA_DATA_DIR ?? '', 'programs')
  await mkdir(programs, { recursive: true })
  const video = { codec_type: 'video', width: 640, height: 360, avg_frame_rate: '25/1' }
  const usual = { format: { duration: '10' }, streams: [video, { codec_type: 'audio' }] }
  const programsOf = {
    ffprobe: `cat <<'END'\n${said ?? JSON.stringify(usual)}\nEND`,
    ffmpeg: encoder,
  }
  for (const [name, text] of Object.entries(programsOf)) {
    await writeFile(path.join(programs, name), `#!/bin/sh\n${text}\n`)
    await chmod(path.join(programs, name), 0o755)
  }
  vi.stubEnv('FFMPEG_PATH', path.join(programs, 'ffmpeg'))
  vi.stubEnv('FFPROBE_PATH', path.join(programs, 'ffprobe'))
  vi.stubEnv('MEDIA_TRANSCODER', 'ffmpeg')
}

// Writes its own words into whatever it was asked for: the last of them names the file.
const quick = `for last; do :; done
echo "made of $(wc -c < input)" > "$last"
[ "$last" = made.m3u8 ] && { cp "$last" made.m4s; echo '#EXT-X-MAP:URI="made.m4s"' > "$last"; }
echo out_time_us=5000000
exit 0`

beforeAll(async () => {
  team = await makeInterviewTeam()
})
beforeEach(async () => {
  await pretend(quick)
  await db().transcode.deleteMany({})
  interview = await makeInterview(team.convenor, team.dialogue.slug)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const plan = () => planRenditions({ interviewId: interview.id })
const rows = () =>
  db().transcode.findMany({ where: { interviewId: interview.id }, orderBy: { createdAt: 'asc' } })
const made = () =>
  db().rendition.findMany({
    where: { interviewId: interview.id, replacedAt: null, madeFromId: { not: null } },
  })
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('what is made of a recording', () => {
  test('the whole ladder, kept beside it, and nothing left in the folder of work', async () => {
    await plan()
    expect((await rows()).map(({ kind }) => kind)).toEqual([
      ...['poster', 'audio', 'low', 'hls240', 'hls360', 'waveform', 'hlsAudio'],
    ])
    await makeWaiting()
    expect((await rows()).every(({ state, percent }) => state === 'done' && percent === 100)).toBe(
      true,
    )
    const files = await made()
    expect(files).toHaveLength(7)
    for (const { storageKey, bytes, madeFromId, uploadedById } of files) {
      expect((await readFile(pathOf(storageKey))).length).toBe(Number(bytes))
      expect(madeFromId).toBe(interview.recording.id)
      expect(uploadedById).toBe(interview.recording.uploadedById)
    }
    expect(await readdir(path.join(process.env.BARAZA_DATA_DIR ?? '', 'media-work'))).toEqual([])
  })

  test('played: a master that names playlists that name bytes, for those who may', async () => {
    await plan()
    await makeWaiting()
    const master = await findMasterPlaylist(team.participant, interview.slug)
    const hls = (await made()).find(({ kind }) => kind === 'hls240')
    expect(master).toMatchObject({ isPublic: false })
    expect(master).toHaveProperty('text', expect.stringContaining(`/api/media/${hls?.id}/playlist`))
    const playlist = await findPlaylist(team.participant, hls?.id ?? '')
    expect(playlist).toHaveProperty('text', `#EXT-X-MAP:URI="/api/media/${hls?.id}"\n`)
    for (const asked of [
      () => findMasterPlaylist(visitor, interview.slug),
      () => findPlaylist(visitor, hls?.id ?? ''),
      () => findBytes(visitor, hls?.id ?? ''),
      () => findPlaylist(team.participant, interview.recording.id),
      () => findPlaylist(team.participant, 'no-id'),
    ]) {
      await expect(asked()).rejects.toMatchObject(refusal('notFound'))
    }
  })

  test('again with a new recording; what was made of the old one is erased', async () => {
    await plan()
    await makeWaiting()
    const before = await made()
    await send(team.convenor, interview.slug, 'place.mp3')
    expect(await made()).toEqual([])
    expect(await rows()).toEqual([])
    await eraseFiles({ interviewId: interview.id })
    for (const { storageKey } of before) expect(existsSync(pathOf(storageKey))).toBe(false)
  })

  test('not what somebody has sent by hand', async () => {
    for (const kind of ['low', 'file360'] as const) {
      await send(team.convenor, interview.slug, 'place.mp4', { kind })
    }
    await plan()
    expect((await rows()).map(({ kind }) => kind)).toEqual([
      ...['poster', 'audio', 'hls240', 'waveform', 'hlsAudio'],
    ])
  })

  test('not where there is no ffmpeg', async () => {
    vi.stubEnv('MEDIA_TRANSCODER', 'none')
    await plan()
    expect(await rows()).toEqual([])
  })

  test('a failure keeps its reason and what was said, and is tried again when asked', async () => {
    await pretend('echo "Something is odd" >&2; exit 1')
    await plan()
    await makeWaiting()
    const [poster] = await rows()
    expect(poster).toMatchObject({
      state: 'failed',
      problem: 'encoder',
      detail: 'Something is odd\n',
    })
    const again = { slug: interview.slug, transcodeId: poster?.id ?? '' }
    await expect(retryRendition(team.participant, again)).rejects.toMatchObject(
      refusal('needsRole'),
    )
    await pretend(quick)
    await retryRendition(team.convenor, again)
    await makeWaiting()
    expect((await rows())[0]).toMatchObject({ state: 'done', problem: null })
    await expect(retryRendition(team.convenor, again)).rejects.toMatchObject(refusal('notFound'))
  })

  test.each([
    ['no words at all', ''],
    ['half of them', '{ "streams": [ {'],
    ['other words', '{ "streams": [{ "codec_type": 7 }] }'],
    ['nothing of streams', '{}'],
  ])('a look that ends in %s is a reason, and is tried again when asked', async (_name, said) => {
    await pretend(quick, { said })
    await plan()
    const [look, ...others] = await rows()
    expect(others).toEqual([])
    expect(look).toMatchObject({ kind: 'original', state: 'failed', problem: 'unreadable' })
    await pretend(quick)
    await retryRendition(team.convenor, { slug: interview.slug, transcodeId: look?.id ?? '' })
    await plan()
    expect((await rows()).map(({ state }) => state)).toEqual(Array(7).fill('waiting'))
  })

  test('what was withdrawn or replaced meanwhile is not kept', async () => {
    await plan()
    const folder = path.join(process.env.BARAZA_DATA_DIR ?? '', 'gate')
    // Waits until the test has withdrawn the interview, which is after it was begun and before it ends.
    await pretend(`touch ${folder}; while [ -e ${folder} ]; do sleep 0.02; done\n${quick}`)
    const making = makeWaiting()
    await vi.waitUntil(() => existsSync(folder), 10_000)
    await withdrawInterview(team.convenor, { slug: interview.slug })
    await rm(folder)
    await making
    expect(await made()).toEqual([])
    // The recording itself, for its days of grace, and nothing more.
    expect(await readdir(pathOf(`interviews/${interview.id}`))).toHaveLength(1)
  })
})

describe('who does the work', () => {
  test('one at a time, however many ask', async () => {
    await plan()
    const claims = await Promise.all([claimNext(), claimNext(), claimNext()])
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  test('a worker that fell silent is followed by another, but not for ever', async () => {
    await plan()
    const first = await claimNext()
    expect(await claimNext()).toBeNull()
    for (const attempt of [2, 3]) {
      const later = await atTime(after(now(), minutes(3 * attempt)), claimNext)
      expect(later).toMatchObject({ id: first?.id, attempts: attempt })
    }
    const next = await atTime(after(now(), minutes(30)), claimNext)
    expect(next?.id).not.toBe(first?.id)
    expect((await rows())[0]).toMatchObject({ state: 'failed', problem: 'stopped' })
  })

  test('one that is told to stop hands its work back', async () => {
    await plan()
    const told = new AbortController()
    const mark = path.join(process.env.BARAZA_DATA_DIR ?? '', 'begun')
    await pretend(`touch ${mark}; exec sleep 60`)
    const making = makeWaiting(told.signal)
    await vi.waitUntil(() => existsSync(mark), 10_000)
    told.abort()
    await making
    expect((await rows())[0]).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  test('one that is killed: its encoder ends with it, another worker ends the work', async () => {
    await plan()
    const mark = path.join(process.env.BARAZA_DATA_DIR ?? '', 'killed')
    await pretend(`echo $$ > ${mark}.part; mv ${mark}.part ${mark}; exec sleep 60`)
    const worker = await workerApart()
    await vi.waitUntil(() => existsSync(mark), 20_000)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect((await rows())[0]).toMatchObject({ state: 'running', attempts: 1 })
    const encoder = Number(await readFile(mark, 'utf8'))
    await vi.waitUntil(() => !isAlive(encoder), 10_000)
    await pretend(quick)
    await makeWaiting()
    expect((await rows())[0]).toMatchObject({ state: 'running' })
    await atTime(after(now(), minutes(3)), () => makeWaiting())
    expect((await rows()).every(({ state }) => state === 'done')).toBe(true)
    expect(await made()).toHaveLength(7)
  }, 60_000)
})

describe('forms', () => {
  const later = () => after(today(), days(30))

  test('a protected one hides the recording from all but those who work on it, and is made anew', async () => {
    const { slug, recording } = interview
    await plan()
    await makeWaiting()
    const full = await made()
    await expect(
      chooseForm(team.convenor, { slug, form: 'voiceOnly', originalUntil: today() }),
    ).rejects.toMatchObject(refusal('laterDay'))
    await chooseForm(team.convenor, { slug, form: 'voiceOnly', originalUntil: later() })
    expect(await made()).toEqual([])
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    for (const { id } of [recording, ...full]) {
      await expect(findBytes(team.participant, id)).rejects.toMatchObject(refusal('notFound'))
    }
    expect(await interviewPage(team.participant, slug)).toMatchObject({ choices: [] })
    for (const actor of [team.convenor, team.facilitator, team.lead]) {
      // Not before the log says why.
      await expect(findBytes(actor, recording.id)).rejects.toMatchObject(refusal('notFound'))
      await openOriginal(actor, { slug, reason: 'to compare the voices' })
      expect(await findBytes(actor, recording.id)).toMatchObject({ kind: 'here', isPublic: false })
    }
    await plan()
    await makeWaiting()
    const files = await made()
    expect(files.map(({ kind, form }) => `${kind} ${form}`).sort()).toEqual([
      ...['audio voiceOnly', 'hlsAudio voiceOnly', 'waveform voiceOnly'],
    ])
    const page = await interviewPage(team.participant, slug)
    expect(page).toMatchObject({ choices: [{ name: 'audio', hasVideo: false }] })
  })

  test('the recording is erased on its day, and what was made of it stays', async () => {
    const { slug, recording } = interview
    await chooseForm(team.convenor, { slug, form: 'blurred', originalUntil: later() })
    await plan()
    await makeWaiting()
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    await eraseOriginals()
    await openOriginal(team.convenor, { slug, reason: 'to compare the voices' })
    expect(await findBytes(team.convenor, recording.id)).toMatchObject({ kind: 'here' })
    await atTime(later(), eraseOriginals)
    await expect(findBytes(team.convenor, recording.id)).rejects.toMatchObject(refusal('notFound'))
    await eraseFiles({ interviewId: interview.id })
    expect(existsSync(pathOf(recording.storageKey))).toBe(false)
    expect(await interviewPage(team.participant, slug)).toMatchObject({
      choices: [{ name: 'audio' }, { name: '240' }, { name: '360' }],
    })
  })
})

describe('what came while there was no ffmpeg', () => {
  const planned = () =>
    db().$queryRaw<{ id: string }[]>`
      SELECT t.payload->>'interviewId' AS id FROM graphile_worker._private_jobs t
      WHERE t.key LIKE 'plan-renditions %'`
  const ids = async () => (await planned()).map(({ id }) => id)
  const later = <T>(work: () => Promise<T>) => atTime(after(now(), minutes(11)), work)

  test('is looked into once there is one, each recording once', async () => {
    vi.stubEnv('MEDIA_TRANSCODER', 'none')
    await plan()
    await later(planMissing)
    expect(await ids()).not.toContain(interview.id)
    vi.stubEnv('MEDIA_TRANSCODER', 'ffmpeg')
    // What has just come asks for itself.
    await planMissing()
    expect(await ids()).not.toContain(interview.id)
    await later(planMissing)
    await later(planMissing)
    expect((await ids()).filter((id) => id === interview.id)).toHaveLength(1)
    await db().$executeRaw`SELECT graphile_worker.remove_job(${`plan-renditions ${interview.id}`})`
    await plan()
    await later(planMissing)
    expect(await ids()).not.toContain(interview.id)
  })

  test('not what was withdrawn, nor what somebody has sent all by hand', async () => {
    const silent = { codec_type: 'audio' }
    await pretend(quick, { said: JSON.stringify({ streams: [silent] }) })
    for (const kind of ['audio', 'hlsAudio', 'waveform'] as const) {
      await makeRendition(interview.id, kind)
    }
    await plan()
    expect(await rows()).toMatchObject([{ kind: 'original', state: 'done' }])
    const withdrawn = await makeInterview(team.convenor, team.dialogue.slug)
    await withdrawInterview(team.convenor, { slug: withdrawn.slug })
    await later(planMissing)
    const asked = await ids()
    for (const { id } of [interview, withdrawn]) expect(asked).not.toContain(id)
  })
})

describe('a recording that is the only copy', () => {
  const told = async () =>
    (
      await db().message.findMany({
        where: { path: `/manage/interviews/${interview.slug}` },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ kind }) => kind)
  const stands = () =>
    db().rendition.count({ where: { id: interview.recording.id, replacedAt: null } })

  test('is not erased on its day, who convenes is told before and then, and it goes with the first file', async () => {
    const { slug } = interview
    const day = after(today(), days(30))
    await chooseForm(team.convenor, { slug, form: 'blurred', originalUntil: day })
    await warnOfOriginals()
    expect(await told()).toEqual([])
    for (const before of [5, 4]) await atTime(after(day, -days(before)), warnOfOriginals)
    expect(await told()).toEqual(['originalEnds'])
    // A voice is not yet the film that was to be.
    await makeRendition(interview.id, 'audio', { form: 'blurred' })
    for (const late of [0, 1]) {
      await atTime(after(day, days(late)), eraseOriginals)
      await atTime(after(day, days(late)), warnOfOriginals)
    }
    expect(await stands()).toBe(1)
    expect(await told()).toEqual(['originalEnds', 'originalKept'])
    const managed = await atTime(day, () => managedInterview(team.convenor, slug))
    expect(managed.onlyCopy).toBe('late')
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    await expect(findBytes(team.participant, interview.recording.id)).rejects.toMatchObject(
      refusal('notFound'),
    )
    await makeRendition(interview.id, 'low', { form: 'blurred' })
    await atTime(after(day, days(2)), eraseOriginals)
    expect(await stands()).toBe(0)
  })

  test('is erased on its day where the interview is taken down', async () => {
    const { slug } = interview
    const day = after(today(), days(30))
    await chooseForm(team.convenor, { slug, form: 'voiceOnly', originalUntil: day })
    await withdrawInterview(team.convenor, { slug })
    await atTime(day, warnOfOriginals)
    expect(await told()).toEqual([])
    await atTime(day, eraseOriginals)
    expect(await stands()).toBe(0)
  })
})

/** The worker's own code in a process of its own, with this file's database and programs. */
async function workerApart(): Promise<ChildProcess> {
  const root = path.resolve(import.meta.dirname, '../../..')
  const outfile = path.join(root, 'node_modules/.cache/baraza', `make-${process.pid}.mjs`)
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { makeWaiting } from '@/lib/renditions/operations/make'\nawait makeWaiting()\nprocess.exit(0)`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
    logLevel: 'silent',
  })
  return spawn(process.execPath, [outfile], { stdio: 'ignore', env: process.env })
}

/** A process that ended but wasn't fetched by anybody counts as gone. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

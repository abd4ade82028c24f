// 200 viewers who take ranges of one file of 100 MB: megabytes a second, how long a range takes, and that the memory of
// the web process is flat: the most of it in each sixth of a run that is long enough for several full collections.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { connected } from '../scripts/postgres/database.mjs'
import { cookieOf } from './filled-dialogue.mjs'

export const name = 'media-ranges'

const fileBytes = 100_000_000
const rangeBytes = 500_000
const viewers = 200
const warmUpSeconds = 20
const seconds = 180
const parts = 6

export async function measure({ url, pids, databaseUrl, dataDirectory }) {
  const id = await putRecording(databaseUrl, dataDirectory)
  const web = webProcess(pids)
  if (!web) throw new Error('the web process was not found among those of the portal')
  const ask = asker(`${url}/api/media/${id}`)
  await mustAnswer(ask)
  demandRanges(await watch(ask, warmUpSeconds))
  const before = residentMegabytes(web)
  const began = performance.now()
  const most = Array.from({ length: parts }, () => 0)
  const look = setInterval(() => {
    const part = Math.floor(((performance.now() - began) / 1000 / seconds) * parts)
    if (part < parts) most[part] = Math.max(most[part], residentMegabytes(web))
  }, 250)
  const watched = await watch(ask, seconds)
  clearInterval(look)
  demandRanges(watched)
  const { times, bytes, took } = watched
  times.sort((a, b) => a - b)
  const at = (part) => Math.round(times[Math.floor(times.length * part)] ?? 0)
  return {
    viewers,
    megabytes_per_second: Math.round(bytes / 1e6 / took),
    requests_per_second: Math.round(times.length / took),
    ...{ p50_ms: at(0.5), p99_ms: at(0.99), answers: watched.answers },
    web_megabytes: { before, most, after: residentMegabytes(web) },
  }
}

/** What comes of the very first range, said in words: 200 viewers who are all refused measure nothing. */
async function mustAnswer(ask) {
  const first = await ask(0, 0)
  if (first.status === 206 && first.length === rangeBytes) return
  throw new Error(`a range was answered with ${first.status}: ${first.text.slice(0, 300)}`)
}

/** Figures of refused requests are none. */
function demandRanges({ answers }) {
  if (Object.keys(answers).every((answer) => answer === '206')) return
  throw new Error(`not every answer was a whole range: ${JSON.stringify(answers)}`)
}

/** Every viewer asks for one range after the other, from another place of the file each. */
async function watch(ask, duration) {
  const began = performance.now()
  const times = []
  const answers = {}
  let bytes = 0
  await Promise.all(
    Array.from({ length: viewers }, async (_, viewer) => {
      let start = (viewer * 480_000) % (fileBytes - rangeBytes)
      while (performance.now() - began < duration * 1000) {
        const asked = performance.now()
        const { status, length } = await ask(viewer, start).catch(({ code, message }) => ({
          status: code ?? message,
          length: 0,
        }))
        times.push(performance.now() - asked)
        bytes += length
        const answer = status === 206 && length !== rangeBytes ? '206, not whole' : status
        answers[answer] = (answers[answer] ?? 0) + 1
        start = (start + rangeBytes) % (fileBytes - rangeBytes)
      }
    }),
  )
  return { times, bytes, answers, took: (performance.now() - began) / 1000 }
}

function asker(address) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: viewers })
  return (viewer, start) =>
    new Promise((resolve, reject) => {
      const headers = {
        cookie: cookieOf(1 + viewer),
        range: `bytes=${start}-${start + rangeBytes - 1}`,
      }
      const sent = http.get(address, { agent, headers }, (res) => {
        let length = 0
        let text = ''
        res.on('data', (chunk) => {
          length += chunk.length
          if (res.statusCode !== 206) text += chunk
        })
        res.on('end', () => resolve({ status: res.statusCode, length, text }))
        res.on('error', reject)
      })
      sent.on('error', reject)
    })
}

/** A published interview for participants whose speaker agreed, with a file of random bytes. */
async function putRecording(databaseUrl, dataDirectory) {
  const bytes = randomBytes(fileBytes)
  const key = 'interviews/bench/recording'
  const file = path.join(dataDirectory, 'media', key)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return connected(databaseUrl, async (client) => {
    await client.query(`
      INSERT INTO interview (id, slug, dialogue_id, title, spoken_language, state, published_at)
        VALUES (md5('interview')::uuid, 'bench', md5('dialogue')::uuid,
          '{"language":"en","texts":{"en":"Bench"}}', 'en', 'published', now());
      INSERT INTO interview_speaker (id, interview_id, "group", attribution)
        VALUES (md5('speaker')::uuid, md5('interview')::uuid, 'miners', 'group');
      INSERT INTO consent (id, speaker_id, step, language, manner, given_on, review_on)
        VALUES (md5('consent')::uuid, md5('speaker')::uuid, 'given', 'en', 'signature', current_date,
          current_date + 365);
      INSERT INTO consent_grant (consent_id, use, facet)
        SELECT md5('consent')::uuid, 'dialogue', f FROM unnest(enum_range(NULL::"ConsentFacet")) f;`)
    // Not made of a name like the others: it stands in an address, where only what looks like a random id is one.
    const { rows } = await client.query(
      `INSERT INTO rendition (id, interview_id, kind, storage_key, content_type, bytes, sha256)
       VALUES (gen_random_uuid(), md5('interview')::uuid, 'original', $1, 'video/mp4', $2, $3)
       RETURNING id::text`,
      [key, fileBytes, sha256],
    )
    return rows[0].id
  })
}

/** The process that answers: the child of the portal that runs dist/server.mjs. */
function webProcess(pids) {
  const children = (pid) => {
    try {
      return fs
        .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number)
    } catch {
      return []
    }
  }
  const all = (pid) => [pid, ...children(pid).flatMap(all)]
  const isWeb = (pid) => {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.mjs')
    } catch {
      return false
    }
  }
  return pids.flatMap(all).find(isWeb)
}

function residentMegabytes(pid) {
  if (!pid || process.platform !== 'linux') return 0
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes ?? 0) / 1000)
}

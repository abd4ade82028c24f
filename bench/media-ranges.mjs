// 200 viewers who take ranges of one file of 100 MB: megabytes a second, how long a range takes, and that the web
// process holds none of it.
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
const seconds = 15

export async function measure({ url, pids, databaseUrl, dataDirectory }) {
  const id = await putRecording(databaseUrl, dataDirectory)
  const web = webProcess(pids)
  const ask = asker(`${url}/api/media/${id}`)
  await watch(ask, 4)
  const before = residentMegabytes(web)
  let peak = before
  const look = setInterval(() => (peak = Math.max(peak, residentMegabytes(web))), 250)
  const { times, bytes, wrong, took } = await watch(ask, seconds)
  clearInterval(look)
  times.sort((a, b) => a - b)
  const at = (part) => Math.round(times[Math.floor(times.length * part)] ?? 0)
  return {
    viewers,
    megabytes_per_second: Math.round(bytes / 1e6 / took),
    requests_per_second: Math.round(times.length / took),
    ...{ p50_ms: at(0.5), p99_ms: at(0.99), errors: wrong },
    web_megabytes: { before, peak, after: residentMegabytes(web) },
  }
}

/** Every viewer asks for one range after the other, from another place of the file each. */
async function watch(ask, duration) {
  const began = performance.now()
  const times = []
  let bytes = 0
  let wrong = 0
  await Promise.all(
    Array.from({ length: viewers }, async (_, viewer) => {
      let start = (viewer * 480_000) % (fileBytes - rangeBytes)
      while (performance.now() - began < duration * 1000) {
        const asked = performance.now()
        const length = await ask(viewer, start).catch(() => 0)
        times.push(performance.now() - asked)
        bytes += length
        if (length !== rangeBytes) wrong += 1
        start = (start + rangeBytes) % (fileBytes - rangeBytes)
      }
    }),
  )
  return { times, bytes, wrong, took: (performance.now() - began) / 1000 }
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
        res.on('data', (chunk) => (length += chunk.length))
        res.on('end', () => resolve(res.statusCode === 206 ? length : 0))
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
    await client.query(
      `INSERT INTO rendition (id, interview_id, kind, storage_key, content_type, bytes, sha256)
       VALUES (md5('rendition')::uuid, md5('interview')::uuid, 'original', $1, 'video/mp4', $2, $3)`,
      [key, fileBytes, sha256],
    )
    const { rows } = await client.query(`SELECT md5('rendition')::uuid::text AS id`)
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

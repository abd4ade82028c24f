// Words looked for among twenty thousand things, as a visitor and as people who take part: the search itself, with all that
// it must ask about who may see what, and the pages and answers that come out of the portal. One at a time and two at a time.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { inProject } from '../scripts/project.mjs'
import { cookieOf } from './filled-dialogue.mjs'
import { questions } from './search-questions.mjs'
import { fillLibrary } from './searched-library.mjs'

export const name = 'search'

export async function measure({ url, databaseUrl, dataDirectory }) {
  await fillLibrary(databaseUrl)
  const itself = await searchItself({ databaseUrl, dataDirectory })
  const pages = {}
  for (const [who, cookie] of [
    ['visitor', () => undefined],
    ['participant', (i) => cookieOf(1 + (i % 500))],
  ]) {
    pages[`page_as_${who}`] = await timed(cookie, (q) => `${url}/en/search?q=${q}`)
    pages[`answers_as_${who}`] = await timed(cookie, (q) => `${url}/api/search?q=${q}`)
  }
  return { ...itself, ...pages }
}

/** In a process of its own, as the web server would run it. */
export async function searchItself({ databaseUrl, dataDirectory }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'search-'))
  try {
    const program = path.join(folder, 'run.mjs')
    await build({
      entryPoints: [inProject('bench/search-run.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      alias: { '@': inProject(), 'server-only': inProject('bench/nothing.mjs') },
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
      logLevel: 'error',
    })
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      BARAZA_DATA_DIR: dataDirectory,
      BARAZA_SECRET: 'of-no-portal-'.repeat(5),
      NODE_ENV: 'production',
    }
    const { stdout } = await promisify(execFile)(process.execPath, [program], { env })
    return JSON.parse(stdout.trim().split('\n').at(-1))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Fewer than an address may ask in a minute. */
async function timed(cookie, address) {
  const times = []
  let errors = 0
  for (const [i, question] of questions.slice(0, 120).entries()) {
    const headers = cookie(i) ? { cookie: cookie(i) } : {}
    const began = performance.now()
    const answer = await fetch(address(encodeURIComponent(question)), { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) errors += 1
    times.push(performance.now() - began)
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share) => Math.round(sorted[Math.floor(share * sorted.length)])
  return { asked: times.length, errors, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) }
}

// The whole analysis of opinions, from answers to published figures and groups, on arrays alone: no portal, no database.
// Every size runs cold and alone, in a process of its own. The gate beside it, and how many copies dealt by chance it keeps
// shut, take minutes in all: of those two run at a time, as the work of two cores.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { inProject } from '../scripts/project.mjs'

export const name = 'opinion-analysis'
export const needsPortal = false

/** People × views; three in twenty answered. */
const sizes = [
  [100, 50],
  [1_000, 200],
  [10_000, 1_000],
  [100_000, 1_000],
]

const conversations = [
  '15-per-hour-seattle',
  'scoop-hivemind.taxes',
  'scoop-hivemind.biodiversity',
  'vtaiwan.uberx',
]

/** Each in its turn, `width` of them at a time; the results in the order of the tasks. */
async function inParallel(tasks, width) {
  const results = []
  const left = [...tasks.entries()]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await next[1]()
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}

export async function measure() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'opinion-analysis-'))
  try {
    const program = path.join(folder, 'run.mjs')
    await build({
      entryPoints: [inProject('bench/opinion-analysis-run.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      alias: { '@': inProject() },
      // Some packages still ask for `require`.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
      logLevel: 'warning',
    })
    const run = async (...wish) => {
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...wish.map(String)])
      return JSON.parse(stdout)
    }
    const measured = async (named, width) => {
      const names = Object.keys(named)
      const results = await inParallel(Object.values(named), width)
      return Object.fromEntries(names.map((each, index) => [each, results[index]]))
    }
    const bySize = (what) =>
      Object.fromEntries(sizes.map((size) => [size.join('x'), () => run(what, ...size)]))
    const dealt = Object.fromEntries(
      conversations.map((each) => [each, () => run('chance', inProject(), each)]),
    )
    const alone = await measured(bySize('analyse'), 1)
    const gate = await measured(bySize('gate'), 2)
    return { ...alone, gate, dealt_by_chance: await measured(dealt, 2) }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

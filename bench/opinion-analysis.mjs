// The whole analysis of opinions, from answers to published figures and groups, on arrays alone: no portal, no database.
// Every size runs cold, in a process of its own; the gate beside it, and how many copies dealt by chance it keeps shut.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
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
    const run = (...wish) =>
      JSON.parse(
        execFileSync(process.execPath, [program, ...wish.map(String)], { encoding: 'utf8' }),
      )
    return {
      ...Object.fromEntries(sizes.map((size) => [size.join('x'), run('analyse', ...size)])),
      gate: Object.fromEntries(sizes.map((size) => [size.join('x'), run('gate', ...size)])),
      dealt_by_chance: run('chance', inProject()),
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

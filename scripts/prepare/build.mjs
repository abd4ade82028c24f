// The production build: Next's pages in .next, and server, worker and command line in dist.
import fs from 'node:fs'
import { run, step } from '../progress.mjs'
import { hashOf, inProject, readIfPresent, writeWhole } from '../project.mjs'
import { bundle } from './bundle.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'seed',
  'server',
  'worker',
  'cli',
  'instrumentation.ts',
  'next.config.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'package-lock.json',
  'scripts/prepare/build.mjs',
  'scripts/prepare/bundle.mjs',
]
// Made by the build itself: public/assets/made.
const isNoSource = (entry) =>
  /\.test\.\w+$/.test(entry) || entry === 'lib/testing' || entry === 'public/assets/made'

const stampFile = inProject('dist/build.stamp')

export const buildIsCurrent = (stamp = hashOf(SOURCES, isNoSource)) =>
  readIfPresent(stampFile) === stamp && fs.existsSync(inProject('.next/BUILD_ID'))

/** Builds when a source changed since the last complete build. */
export async function build() {
  const stamp = hashOf(SOURCES, isNoSource)
  if (buildIsCurrent(stamp)) return
  fs.rmSync(stampFile, { force: true })
  await step('Building the portal', async () => {
    await bundle()
    await run(process.execPath, [inProject('node_modules/next/dist/bin/next'), 'build'], {
      failure: 'The portal could not be built',
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
  })
  writeWhole(stampFile, stamp)
}

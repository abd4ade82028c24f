// Everything that must hold, in the order in which it is cheapest to hear that it doesn't; of what runs beside each
// other (`onOneCore`) the longest first.
import fs from 'node:fs'
import path from 'node:path'
import { drift } from '../migrations/engine.mjs'
import { freePort } from '../postgres/ports.mjs'
import { debianBinaries, throwAwayCluster } from '../postgres/throw-away.mjs'
import { build } from '../prepare/build.mjs'
import { run, runAloud, say } from '../progress.mjs'
import { inProject, readIfPresent } from '../project.mjs'
import { findBrowser } from './browser.mjs'
import { ownPortal, withoutSettings } from './portal.mjs'
import { none, playwrightTotals, single, vitestTotals } from './totals.mjs'

const tool = (file, ...words) => [process.execPath, [inProject('node_modules', file), ...words]]

// Only what changed is looked at again; by content, because a fresh clone has fresh dates.
const cached = (name) => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=node_modules/.cache/baraza/${name}.cache`,
]

/** A tool that only says yes or no; its words are shown when it says no. */
const check = async (command, words, env = {}) => {
  try {
    await run(command, words, { failure: 'It failed', env })
    return single(true)
  } catch (error) {
    say(error.message)
    return single(false)
  }
}

export const stages = {
  lint: {
    says: 'Lint: eslint',
    onOneCore: true,
    run: () => check(...tool('eslint/bin/eslint.js', '--max-warnings=0', ...cached('eslint'), '.')),
  },
  types: { says: 'Types: the whole tree', onOneCore: true, run: types },
  format: {
    says: 'Format: prettier',
    onOneCore: true,
    run: () =>
      check(
        ...tool(
          'prettier/bin/prettier.cjs',
          '--check',
          '--log-level=warn',
          ...cached('prettier'),
          '.',
        ),
      ),
  },
  migrations: {
    says: 'Migrations: they make what the schema says',
    onOneCore: true,
    run: migrations,
  },
  pure: {
    says: 'Pure tests',
    run: (words) => vitest('pure', ['--project', 'pure', ...words]),
  },
  domain: { says: 'Domain tests on the embedded PostgreSQL', run: domain },
  'domain-15': { says: 'Domain tests on PostgreSQL 15', run: domainOnDebian },
  build: { says: 'Production build', run: () => build().then(() => single(true)) },
  stories: { says: 'Stories in a real browser', run: stories },
}

async function types() {
  await run(...tool('next/dist/bin/next', 'typegen'), { failure: 'next typegen failed' })
  return check(...tool('typescript/bin/tsc', '--noEmit'))
}

async function migrations() {
  const cluster = await throwAwayCluster()
  try {
    const difference = await drift(cluster.url)
    if (difference) say(`${difference}\nWrite the migration: npm run db:new NAME`)
    return single(!difference)
  } finally {
    await cluster.stop()
  }
}

async function domain(words, binaries) {
  const cluster = await throwAwayCluster(binaries)
  say(`  PostgreSQL ${cluster.version}`)
  try {
    const parts = ['--project', 'domain', ...words]
    return await vitest('domain', parts, { BARAZA_TEST_CLUSTER_URL: cluster.url })
  } finally {
    await cluster.stop()
  }
}

async function domainOnDebian(words) {
  const binaries = debianBinaries()
  if (binaries) return domain(words, binaries)
  say('  PostgreSQL 15 is not installed here (/usr/lib/postgresql/15): not run.')
  return none
}

async function vitest(name, words, env = {}) {
  const report = reportFile(name)
  const [node, parts] = tool('vitest/vitest.mjs', 'run', ...words)
  const code = await runAloud(
    node,
    [...parts, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { env },
  )
  return vitestTotals(read(report), code)
}

async function stories(words) {
  await build()
  const browser = await findBrowser()
  const portal = await ownPortal({
    name: 'stories',
    settings: await storyProvider(),
    fleeting: true,
  })
  try {
    const report = reportFile('playwright')
    const env = {
      ...withoutSettings(process.env),
      ...portal.env,
      ...browser,
      BASE_URL: portal.url,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }
    const [node, parts] = tool('@playwright/test/cli.js', 'test', '--reporter=line,json', ...words)
    const code = await runAloud(node, parts, { env })
    if (code !== 0) say(`  What the portal said: ${path.relative(inProject(), portal.log)}`)
    return playwrightTotals(read(report), code)
  } finally {
    await portal.stop()
  }
}

/** A provider to sign in by, which a story opens on this port: e2e/support/provider.ts. */
async function storyProvider() {
  return {
    OIDC_STORIES_ISSUER: `http://localhost:${await freePort()}`,
    OIDC_STORIES_CLIENT_ID: 'baraza',
    OIDC_STORIES_CLIENT_SECRET: 'known to both',
    OIDC_STORIES_LABEL: 'the ministry',
  }
}

// Playwright empties test-results when it begins.
function reportFile(name) {
  const file = inProject('node_modules/.cache/baraza', `${name}.json`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}

const read = (file) => JSON.parse(readIfPresent(file) ?? 'null')
